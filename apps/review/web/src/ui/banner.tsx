import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import './banner.css';

interface BannerProps {
  tone: 'info' | 'warn' | 'bad';
  title: string;
  children?: ReactNode;
  /** Buttons: what can be done about it. */
  actions?: ReactNode;
  /** Interrupts a screen reader; for refusals, not for notes. */
  urgent?: boolean;
}

export function Banner({ tone, title, children, actions, urgent = false }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warn'} />
      <div className="banner-body">
        <strong>{title}</strong>
        {children && <div className="banner-text">{children}</div>}
        {actions && <div className="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
