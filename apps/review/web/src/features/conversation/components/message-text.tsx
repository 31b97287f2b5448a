import { useState } from 'react';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

const LONG = 1_500;

/** A customer's words, as plain text: links are not links and markup is not markup. */
export function MessageText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const folded = text.length > LONG && !whole;
  return (
    <>
      <p className="message-text" dir="auto">
        {folded ? `${text.slice(0, LONG)}…` : text}
      </p>
      {folded && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('Show all {{text}} characters', { text: number(text.length) })}
        </Button>
      )}
    </>
  );
}
