import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './fold.css';

interface FoldProps {
  /** Names what is in it, for its own style. */
  name: string;
  icon: IconName;
  title: string;
  /** What matters of it while it is closed. */
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Something to know beside a conversation: a line of it always, the rest when it is opened. */
export function Fold({ name, icon, title, summary, open, children }: FoldProps) {
  return (
    <details className={`fold ${name}`} open={open}>
      <summary>
        <Icon name={icon} />
        <span className="fold-title">{title}</span>
        <span className="fold-summary" dir="auto">
          {summary}
        </span>
      </summary>
      {children}
    </details>
  );
}
