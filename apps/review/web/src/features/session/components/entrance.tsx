import type { ReactNode } from 'react';
import { Mark } from '../../../ui/mark.js';
import './entrance.css';

/** The frame of the pages outside the workspace. */
export function Entrance({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <main className="entrance">
      <div className="entrance-card">
        <Mark />
        <div className="entrance-title">
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {children}
      </div>
    </main>
  );
}
