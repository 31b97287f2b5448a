import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { listPromises, settlePromise, type OpenPromise } from '../../../api/promises.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Fold } from '../../../ui/fold.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { dueShown, kindWords, promisesSummary } from '../promise-words.policy.js';
import './promises.css';

interface PromisesProps {
  conversationId: string;
  roles: readonly string[];
}

/** Who may say what became of a promise; the server decides, this only spares people a refusal. */
const MAY = ['reviewer', 'lead'];
/** A promise is read out of a reply a moment after it was sent, and some end by the minute. */
const AGAIN_MS = 15_000;

/** What was promised to the person who writes, and by when. Nothing is shown where nothing is open; not to know it is said (RV-03). */
export function Promises({ conversationId, roles }: PromisesProps) {
  const now = useNow(30_000);
  const open = useQuery({
    queryKey: keys.promises(conversationId),
    queryFn: () => listPromises(conversationId),
    refetchInterval: AGAIN_MS,
    retry: false,
  });
  if (open.isError)
    return (
      <Fold name="promises" icon="clock" title={t('Promised')} summary={t('could not be read')} open>
        <Button look="quiet" onClick={() => void open.refetch()}>
          {t('Try again')}
          <span className="visually-hidden">: {t('Promised')}</span>
        </Button>
      </Fold>
    );
  const promises = open.data?.promises ?? [];
  if (promises.length === 0) return null;
  const may = roles.some((role) => MAY.includes(role));
  return (
    <Fold name="promises" icon="clock" title={t('Promised')} summary={promisesSummary(promises, now)} open>
      <ul className="promises-list">
        {promises.map((promise) => (
          <PromiseRow key={promise.commitmentId} {...{ promise, conversationId, may, now }} />
        ))}
      </ul>
    </Fold>
  );
}

interface PromiseRowProps {
  promise: OpenPromise;
  conversationId: string;
  may: boolean;
  now: number;
}

function PromiseRow({ promise, conversationId, may, now }: PromiseRowProps) {
  const client = useQueryClient();
  const { commitmentId, kind, sentence } = promise;
  const due = dueShown(promise, now);
  const settling = useMutation({
    mutationFn: (state: 'fulfilled' | 'cancelled') => settlePromise(conversationId, commitmentId, state),
    onSuccess: (_, state) => announce(state === 'fulfilled' ? t('Kept') : t('Called off')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.promises(conversationId) }),
  });
  return (
    <li className="promise">
      <div className="promise-line">
        <span className="promise-kind">{kindWords(kind)}</span>
        <time className={`promise-due promise-${due.state}`} dateTime={promise.dueAt}>
          {due.words}
        </time>
        {may && (
          <span className="promise-acts">
            <Button look="quiet" disabled={settling.isPending} onClick={() => settling.mutate('fulfilled')}>
              {t('Kept')}
              <span className="visually-hidden">: {sentence}</span>
            </Button>
            <Button look="quiet" disabled={settling.isPending} onClick={() => settling.mutate('cancelled')}>
              {t('Call off')}
              <span className="visually-hidden">: {sentence}</span>
            </Button>
          </span>
        )}
      </div>
      <p className="promise-sentence" dir="auto">
        <q>{sentence}</q>
      </p>
      {settling.error && <ProblemBanner error={settling.error} />}
    </li>
  );
}
