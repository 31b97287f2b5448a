import { useId, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button, IconButton } from '../../../ui/button.js';

interface LinesProps<T> {
  title: string;
  hint?: string;
  /** What one is called: `number`. */
  one: string;
  lines: readonly T[];
  blank: T;
  most: number;
  readOnly: boolean;
  onChange: (lines: T[]) => void;
  children: (line: T, change: (line: T) => void, place: number) => ReactNode;
}

/** A list that grows line by line; each line can be taken out. */
export function Lines<T>(props: LinesProps<T>) {
  const { title, hint, one, lines, blank, most, readOnly, onChange, children } = props;
  const id = useId();
  return (
    <section className="facts-lines" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint && <p className="field-hint">{hint}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line, place) => (
            <li key={place}>
              <div className="facts-line">
                {children(line, (changed) => onChange(lines.with(place, changed)), place)}
              </div>
              {!readOnly && (
                <IconButton
                  icon="remove"
                  label={t('Remove {{one}} {{place}}', { one, place: place + 1 })}
                  onClick={() => onChange(lines.toSpliced(place, 1))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && readOnly && <p className="field-hint">{t('None.')}</p>}
      {!readOnly && lines.length < most && (
        <Button look="quiet" icon="add" onClick={() => onChange([...lines, blank])}>
          {/^[aeiou]/.test(one) ? t('Add an {{one}}', { one }) : t('Add a {{one}}', { one })}
        </Button>
      )}
    </section>
  );
}
