import { useQuery } from '@tanstack/react-query';
import { getLetter, type LetterDetail } from '../../../api/dead-letters.js';
import { Problem } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { number } from '../../../lib/language/formats.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { eventWords, states, verdicts } from '../letter-words.policy.js';
import { useLetterRights } from '../use-dead-letters.js';
import type { LetterTask } from './dead-letters.js';

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
    <Dialog title={letter.data ? eventWords(letter.data.eventType) : t('A dead letter')} onClose={onClose}>
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
            {t('Open the conversation')}
          </a>
        )}
        {mayRepair && waits && (
          <Button look="quiet" onClick={() => onTask({ task: 'discard', choice: { ids: [id] } })}>
            {t('Discard…')}
          </Button>
        )}
        {mayRepair && letter.data?.state === 'open' && (
          <Button
            look={letter.data.verdict === 'ready' ? 'primary' : 'plain'}
            icon="redraft"
            onClick={() => onTask({ task: 'redrive', choice: { ids: [id] } })}
          >
            {t('Re-drive…')}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

function Facts({ letter }: { letter: LetterDetail }) {
  const state = states().find(({ value }) => value === letter.state)?.label;
  const { app, code, lastAt, deliveries, redrives, subject, stream, streamSeq, settledBy, reason } = letter;
  return (
    <dl className="letter-facts">
      <dt>{t('State')}</dt>
      <dd>
        {state}
        {settledBy && t(', by {{settledBy}}', { settledBy })}
        {reason && `: ${reason}`}
      </dd>
      <dt>{t('Given up')}</dt>
      <dd>
        <Sentence
          of="{{at}} by <app/> with <code/>, handed out {{times}}"
          parts={{ app: <code>{app}</code>, code: <code>{code}</code> }}
          values={{
            at: fullTime(lastAt),
            times: deliveries === 1 ? t('once') : t('{{deliveries}} times', { deliveries }),
          }}
        />
        {redrives > 0 && t(', re-driven {{redrives}}×', { redrives })}
      </dd>
      <dt>{t('Published')}</dt>
      <dd>
        <code>{subject}</code>, {stream} {streamSeq}
      </dd>
      {letter.state === 'open' && (
        <>
          <dt>{t('A re-drive')}</dt>
          <dd>{t('It {{verdicts}}.', { verdicts: verdicts()[letter.verdict] })}</dd>
        </>
      )}
    </dl>
  );
}

function Says({ letter: { payload } }: { letter: LetterDetail }) {
  if (!payload) return <p>{t('The stream no longer keeps what it says.')}</p>;
  return (
    <section className="letter-says" aria-label={t('What it says')}>
      {payload.faults.length > 0 && (
        <ul className="letter-faults">
          {payload.faults.map((fault) => (
            <li key={fault}>
              {t('Does not fit:')} <code>{fault}</code>
            </li>
          ))}
        </ul>
      )}
      {payload.fields ? (
        // Wide and long: it scrolls, so the keyboard must reach it.
        <pre tabIndex={0} aria-label={t('Its fields, without what people wrote')}>
          {JSON.stringify(payload.fields, null, 2)}
        </pre>
      ) : (
        <p>{t('It cannot be read: {{bytes}} bytes.', { bytes: number(payload.bytes) })}</p>
      )}
      {payload.fields && (
        <p className="letter-note">{t('What people wrote is not shown, only how long it is.')}</p>
      )}
    </section>
  );
}
