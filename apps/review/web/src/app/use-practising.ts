import { wordsOf } from '@countersign/contracts/approval';
import { channelName } from '../api/channel-words.policy.js';
import type { Problem } from '../api/http.js';
import type { ItemDetail } from '../api/items.js';
import type { SampleName } from '../api/practice.js';
import { preflight } from '../features/composer/preflight.policy.js';
import { useComposer, type Composing } from '../features/composer/use-composer.js';
import { useOnline } from '../features/live/components/live-banner.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { t } from '../lib/language/t.js';
import { useStore } from '../lib/store/store.js';
import { announce } from '../ui/announcer.js';
import { practiceTexts, practising, textKey } from './practice-desk.js';
import { approveInPractice } from './practise.js';
import { useUndoSeconds } from './use-undo-seconds.js';

const NOTHING_TO_CLAIM = (): void => undefined;
/** Of a text that is kept nowhere. */
const UNTOUCHED = { state: 'untouched' } as const;

interface Practising {
  composing: Composing;
  checks: { problems: string[]; notes: string[] };
  /** What the server said to the last decision about it. */
  problem: Problem | undefined;
  /** A decision about it is on its way, or can still be taken back. */
  busy: boolean;
  undoSeconds: number;
  approve: () => void;
}

/** The text of a sample's reply, what stands in its way, and what can be done with it. */
export function usePractising(item: ItemDetail, name: SampleName, advance: () => void): Practising {
  const key = textKey(name);
  const composing = useComposer(practiceTexts, key, item.draft, NOTHING_TO_CLAIM);
  const about = useStore(practising).filter(({ subjectId }) => subjectId === name);
  const busy = about.some(({ phase }) => !['failed', 'done'].includes(phase));
  const online = useOnline();
  const undoSeconds = useUndoSeconds(item.accountId);
  const checks = preflight({
    bubbles: composing.contents,
    channel: item.channel,
    channelName: channelName(item.channel),
    ...{ held: false, suppressed: null, window: undefined, unreadInbound: false, online },
    notNow: busy ? t('It is being carried out already.') : undefined,
  });
  usePageKeys({
    undo: () => {
      if (!practising.undoNewest()) composing.apply({ type: 'undo' });
    },
  });
  return {
    composing: { ...composing, standing: UNTOUCHED },
    checks,
    problem: about.findLast(({ phase }) => phase === 'failed')?.problem,
    busy,
    undoSeconds,
    approve: () => {
      if (checks.problems[0]) return announce(t('Not sent. {{problems}}', { problems: checks.problems[0] }));
      practiceTexts.keep(key, composing); // undo brings back exactly this
      const texts = composing.contents.map((bubble) => wordsOf(bubble).join('\n'));
      approveInPractice(name, item.contactName, texts, undoSeconds);
      advance();
    },
  };
}
