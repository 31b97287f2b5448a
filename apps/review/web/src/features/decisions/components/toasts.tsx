import { problemWords } from '../../../api/problem-words.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { useStore } from '../../../lib/store/store.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Button, IconButton } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import type { Decision, DecisionKind, Decisions } from '../decisions.js';
import './toasts.css';

const done = (): Record<DecisionKind, string> => ({
  approve: t('Approved'),
  reply: t('Approved'),
  reject: t('Rejected'),
  close: t('Closed without a reply'),
  'hand-over': t('Handed to a lead'),
  snooze: t('Snoozed'),
  silence: t('Silenced'),
  instruct: t('Another draft is on its way'),
});

const waitsWords = () => t('Approved, waits: sending is stopped');

interface ToastsProps {
  decisions: Decisions;
  /** What is on screen: its refusal is told there, not here. */
  viewing: string | undefined;
  /** What is said while it can be taken back. */
  soon?: string;
  /** What it is called, where there are two. */
  label?: string;
  /** Opens the item a refused decision was about. */
  onOpen: (itemId: string) => void;
}

/** What was just decided: with the way back while there is one, and the reason when the server said no. */
export function Toasts({
  decisions,
  viewing,
  soon = t('Sending soon'),
  label = t('Decisions'),
  onOpen,
}: ToastsProps) {
  const all = useStore(decisions).filter((one) => one.phase !== 'failed' || one.subjectId !== viewing);
  const newest = decisions.undoable()?.id;
  return (
    <section className="toasts" aria-label={label} aria-live="polite" aria-relevant="additions text">
      {all
        .slice(-4)
        .map((decision) =>
          decision.phase === 'failed' ? (
            <Failed key={decision.id} {...{ decision, decisions, onOpen }} />
          ) : (
            <Toast key={decision.id} {...{ decision, decisions, soon }} withKey={decision.id === newest} />
          ),
        )}
    </section>
  );
}

interface ToastProps {
  decision: Decision;
  decisions: Decisions;
}

function Toast({ decision, decisions, soon, withKey }: ToastProps & { soon: string; withKey: boolean }) {
  const { phase, kind, about, waits } = decision;
  const undoable = phase === 'undoable' || phase === 'undoing';
  return (
    <div className="toast">
      <Icon name={undoable ? 'clock' : 'check'} />
      <span className="toast-words">
        {phase === 'saving' ? t('Saving…') : waits ? waitsWords() : undoable ? soon : done()[kind]} ·{' '}
        <bdi>{about}</bdi>
      </span>
      {undoable && (
        <>
          <Countdown until={decision.until ?? 0} />
          <Button disabled={phase === 'undoing'} onClick={() => void decisions.undo(decision.id)}>
            {t('Undo')} {withKey && <ActionKey of="undo" />}
          </Button>
        </>
      )}
    </div>
  );
}

/** Seconds left, for the eye only: read aloud every second it would drown everything else. */
function Countdown({ until }: { until: number }) {
  const now = useNow(200);
  return (
    <span className="toast-count" aria-hidden="true">
      {Math.max(0, Math.ceil((until - now) / 1_000))}
    </span>
  );
}

function Failed({ decision, decisions, onOpen }: ToastProps & { onOpen: (itemId: string) => void }) {
  const words = decision.problem ? problemWords(decision.problem) : undefined;
  return (
    <div className="toast toast-failed" role="alert">
      <Icon name="warn" />
      <span className="toast-words">
        <strong>{words?.title}</strong> · <bdi>{decision.about}</bdi>
      </span>
      {decision.kind !== 'reply' && (
        <Button onClick={() => onOpen(decision.subjectId)}>{t('Open it')}</Button>
      )}
      <IconButton icon="close" label={t('Dismiss')} onClick={() => decisions.dismiss(decision.id)} />
    </div>
  );
}
