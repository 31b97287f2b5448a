import { approvalDigest, bubbleContentOf } from '@countersign/contracts/approval';
import { useState, type FormEvent } from 'react';
import { resolveUnknown, type Resolution, type UnknownSend } from '../../../api/unknown-sends.js';
import { Problem } from '../../../api/http.js';
import { overrideOf, stoppedOf, type Stopped } from '../../../api/stopped.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { resolveWords, type Verdict } from '../resolve-words.policy.js';

interface ResolveDialogProps {
  send: UnknownSend;
  verdict: Verdict;
  /** It is settled, or somebody else did: the list is to be read again. */
  onSettled: (waits: boolean) => void;
  onClose: () => void;
}

/** One of the three ways out, with its consequence before the click. */
export function ResolveDialog({ send, verdict, onSettled, onClose }: ResolveDialogProps) {
  const [read, setRead] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [reason, setReason] = useState('');
  // Named once, they stay: a second refusal names what is to be stood for then.
  const [stopped, setStopped] = useState<readonly Stopped[]>([]);
  const words = resolveWords(verdict, send);
  const again = verdict === 'again' ? send.bubbles.filter(({ state }) => state !== 'sent') : [];
  const mustRead = verdict === 'again' && send.newerInbound;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { waits } = await resolveUnknown(send.replyId, {
        ...resolutionOf(verdict, send, mustRead && read),
        ...(stopped.length > 0 && { override: overrideOf(stopped, reason.trim()) }),
      });
      onSettled(waits !== undefined);
    } catch (error) {
      setProblem(error);
      if (error instanceof Problem && error.code === 'needs_reason') setStopped(stoppedOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p>
          <bdi>{words.consequence}</bdi>
        </p>
        {again.length > 0 && (
          <ol className="unknown-bubbles" aria-label={t('What is sent')}>
            {again.map(({ position, text, buttons }) => (
              <li key={position} className="unknown-text" dir="auto">
                {text}
                {buttons && ` [${buttons.map(({ title }) => title).join('] [')}]`}
              </li>
            ))}
          </ol>
        )}
        {mustRead && (
          <label className="choice">
            <input
              type="checkbox"
              required
              checked={read}
              onChange={(event) => setRead(event.target.checked)}
            />
            {t('They wrote since. I have read it, and this is still the right answer.')}
          </label>
        )}
        {stopped.length > 0 && <Reason value={reason} onChange={setReason} />}
        {problem !== undefined && <ProblemBanner error={problem} place="again" />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            look={verdict === 'arrived' ? 'primary' : 'danger'}
            disabled={busy}
            data-confirms
          >
            {words.confirm}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Area
      label={t('Why may this be sent all the same?')}
      hint={t('Kept with the reply under your name, and bound into the audit trail.')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      minLength={5}
      maxLength={500}
      required
    />
  );
}

/** Sending again is an approval: it carries the digest of what is shown. */
function resolutionOf(verdict: Verdict, send: UnknownSend, acknowledgeNewer: boolean): Resolution {
  if (verdict !== 'again') return { verdict };
  const { recipient, seenThrough, policyVersion } = send;
  const bubbles = send.bubbles.filter(({ state }) => state !== 'sent').map(bubbleContentOf);
  const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  return { verdict, digest, ...(acknowledgeNewer && { acknowledgeNewer }) };
}
