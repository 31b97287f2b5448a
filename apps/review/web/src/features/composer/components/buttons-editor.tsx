import { useEffect, useRef } from 'react';
import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button, IconButton } from '../../../ui/button.js';
import './buttons-editor.css';

interface ButtonsEditorProps {
  titles: string[];
  /** Of the bubble above. */
  position: number;
  channel: string;
  readOnly: boolean;
  /** Without any title left the buttons are gone. */
  onChange: (titles: string[]) => void;
}

/** What the customer can tap under a message: a word or two each. */
export function ButtonsEditor({ titles, position, channel, readOnly, onChange }: ButtonsEditorProps) {
  const { max = titles.length, title: limit = 0 } = capabilitiesOf(channel)?.buttons ?? {};
  const last = useRef<HTMLInputElement>(null);
  const count = titles.length;
  const before = useRef(count);
  // A button that was just added is what one writes into next.
  useEffect(() => {
    if (count > before.current || titles[count - 1] === '') last.current?.focus();
    before.current = count;
    // Only when their number changes.
  }, [count]);

  return (
    <ol
      className="buttons-editor"
      aria-label={t('Buttons under bubble {{position}}', { position: position + 1 })}
    >
      {titles.map((title, index) => (
        <li key={index}>
          <input
            ref={index === count - 1 ? last : undefined}
            aria-label={t('Button {{index}}', { index: index + 1 })}
            aria-invalid={title.trim().length > limit}
            dir="auto"
            value={title}
            readOnly={readOnly}
            placeholder={t('Yes, please')}
            onChange={(event) => onChange(titles.with(index, event.target.value))}
          />
          {!readOnly && (
            <IconButton
              icon="remove"
              label={t('Delete button {{index}}', { index: index + 1 })}
              onClick={() => onChange(titles.toSpliced(index, 1))}
            />
          )}
        </li>
      ))}
      {!readOnly && count < max && (
        <li>
          <Button look="quiet" icon="add" onClick={() => onChange([...titles, ''])}>
            {t('Add a button')}
          </Button>
        </li>
      )}
    </ol>
  );
}
