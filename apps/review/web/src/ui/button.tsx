import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './button.css';

type Native = Omit<ComponentProps<'button'>, 'className'>;

interface ButtonProps extends Native {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  children: ReactNode;
}

export function Button({ look = 'plain', icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button button-${look}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that shows only a drawing; `label` is its name and its tooltip. */
export function IconButton({ icon, label, ...rest }: Native & { icon: IconName; label: string }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
