import { useQuery } from '@tanstack/react-query';
import { getLetter, type LetterDetail } from '../../../api/dead-letters.js';
import { Problem } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { eventWords, STATES, VERDICTS } from '../letter-words.policy.js';
import { useLetterRights } from '../use-dead-letters.js';
import type { LetterTask } from './dead-letters.js';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

interface LetterDialogProps {
  id: string;
  onTask: (task: LetterTask) => void;
  onClose: () => void;
}

/** One letter: where it came from and what it says, without what people wrote. */
export function LetterDialog({ id, onTask, onClose }: LetterDialogProps) {
  const { mayRepair } = useLetterRights();
  const letter = useQuery({ queryKey: [...keys.deadLetters, 'letter', id], queryFn: () => getLetter(id) });
  const words = letter.error instanceof Problem ? problemWords(letter.error) : undefined;
  const waits = letter.data?.state === 'open' || letter.data?.state === 'redriving';
  return (
    <Dialog title={letter.data ? eventWords(letter.data.eventType) : 'A dead letter'} onClose={onClose}>
      {words && (
        <Banner tone="bad" title={words.title}>
          {words.next}
        </Banner>
      )}
      {letter.data && <Facts letter={letter.data} />}
      {letter.data && <Says letter={letter.data} />}
      <footer className="dialog-foot">
        {letter.data?.itemId && (
          <a className="button button-quiet letter-link" href={`/items/${letter.data.itemId}`}>
            Open the conversation
          </a>
        )}
        {mayRepair && waits && (
          <Button look="quiet" onClick={() => onTask({ task: 'discard', choice: { ids: [id] } })}>
            Discard…
          </Button>
        )}
        {mayRepair && letter.data?.state === 'open' && (
          <Button
            look={letter.data.verdict === 'ready' ? 'primary' : 'plain'}
            icon="redraft"
            onClick={() => onTask({ task: 'redrive', choice: { ids: [id] } })}
          >
            Re-drive…
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

function Facts({ letter }: { letter: LetterDetail }) {
  const state = STATES.find(({ value }) => value === letter.state)?.label;
  const { app, code, lastAt, deliveries, redrives, subject, stream, streamSeq, settledBy, reason } = letter;
  return (
    <dl className="letter-facts">
      <dt>State</dt>
      <dd>
        {state}
        {settledBy && `, by ${settledBy}`}
        {reason && `: ${reason}`}
      </dd>
      <dt>Given up</dt>
      <dd>
        {time.format(new Date(lastAt))} by <code>{app}</code> with <code>{code}</code>, handed out{' '}
        {deliveries} {deliveries === 1 ? 'time' : 'times'}
        {redrives > 0 && `, re-driven ${redrives}×`}
      </dd>
      <dt>Published</dt>
      <dd>
        <code>{subject}</code>, {stream} {streamSeq}
      </dd>
      {letter.state === 'open' && (
        <>
          <dt>A re-drive</dt>
          <dd>It {VERDICTS[letter.verdict]}.</dd>
        </>
      )}
    </dl>
  );
}

function Says({ letter: { payload } }: { letter: LetterDetail }) {
  if (!payload) return <p>The stream no longer keeps what it says.</p>;
  return (
    <section className="letter-says" aria-label="What it says">
      {payload.faults.length > 0 && (
        <ul className="letter-faults">
          {payload.faults.map((fault) => (
            <li key={fault}>
              Does not fit: <code>{fault}</code>
            </li>
          ))}
        </ul>
      )}
      {payload.fields ? (
        // Wide and long: it scrolls, so the keyboard must reach it.
        <pre tabIndex={0} aria-label="Its fields, without what people wrote">
          {JSON.stringify(payload.fields, null, 2)}
        </pre>
      ) : (
        <p>It cannot be read: {payload.bytes.toLocaleString()} bytes.</p>
      )}
      {payload.fields && <p className="letter-note">What people wrote is not shown, only how long it is.</p>}
    </section>
  );
}
