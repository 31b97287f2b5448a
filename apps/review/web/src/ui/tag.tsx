import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './tag.css';

interface TagProps {
  tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
  icon?: IconName;
  title?: string;
  children: ReactNode;
}

export function Tag({ tone = 'neutral', icon, title, children }: TagProps) {
  return (
    <span className={`tag tag-${tone}`} title={title}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
