import { useEffect, useRef } from 'react';
import { t } from '../../../lib/language/t.js';
import type { SlashMenu } from '../use-slash-menu.js';
import './slash-menu.css';

/** Saved replies to choose from, below the bubble in which a `/` was typed. */
export function SlashMenuList({ id, menu }: { id: string; menu: SlashMenu }) {
  const { choices, active, pick } = menu;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (choices.length === 0)
    return (
      <p className="slash-menu slash-menu-empty" role="status">
        {t(
          'There is no saved reply in their language yet. Leads and administrators write them under Replies.',
        )}
      </p>
    );
  return (
    <ul ref={list} className="slash-menu" id={id} role="listbox" aria-label={t('Saved replies')}>
      {choices.map((choice, index) => (
        <li
          key={choice.shortcut}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // The cursor stays where one writes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(choice)}
        >
          <span className="slash-menu-name">
            <kbd>/{choice.shortcut}</kbd> <span dir="auto">{choice.title}</span>
          </span>
          <span className="slash-menu-text" dir="auto" lang={choice.language}>
            {choice.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
