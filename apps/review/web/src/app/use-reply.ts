import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { useQuery } from '@tanstack/react-query';
import type { CtaUse } from '../api/ctas.js';
import { capabilitiesOf, channelName } from '../api/channel-words.policy.js';
import { getLeaving } from '../api/conversations.js';
import { keys } from '../api/keys.js';
import { getChannels } from '../api/workspace.js';
import { preflight, type Preflight } from '../features/composer/preflight.policy.js';
import { choiceProblems } from '../features/composer/template-choice.policy.js';
import { useTemplates } from '../features/composer/use-templates.js';
import { useOnline } from '../features/live/components/live-banner.js';
import { clockTime } from '../lib/clock/local-time.js';
import { useNow } from '../lib/clock/now.js';
import { replyWindow } from '../lib/clock/reply-window.policy.js';
import { useUndoSeconds } from './use-undo-seconds.js';

type Facts = Omit<
  Preflight,
  | 'channel'
  | 'channelName'
  | 'channelHealth'
  | 'leavesAt'
  | 'address'
  | 'languages'
  | 'online'
  | 'window'
  | 'template'
> & {
  /** The language they write in, and that of the draft; absent where not known. */
  theirLanguage?: string | undefined;
  draftLanguage?: string | undefined;
  /** What is answered: the item, or the conversation. */
  subjectId: string;
  windowEndsAt: string | null;
  /** Which of the messages are calls to action. */
  ctas: CtaUse[];
};
/** Milliseconds between two questions whether the provider has told us to wait. */
const AGAIN_MS = 30_000;
/** Milliseconds between two looks at the time left. */
const TICK = 10_000;

/** What would be signed for these texts as they are on screen, and what stands in the way. */
export function useReply(bound: Omit<ApprovalContent, 'bubbles' | 'effects'> | undefined, facts: Facts) {
  const { effects } = facts;
  const online = useOnline();
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  const conversationId = bound?.recipient.conversationId ?? '';
  const leaving = useQuery({
    queryKey: keys.leaving(conversationId),
    queryFn: () => getLeaving(conversationId),
    enabled: conversationId !== '',
    staleTime: AGAIN_MS,
    refetchInterval: AGAIN_MS,
    retry: false,
  });
  const now = useNow(TICK);
  const channel = bound?.recipient.channel ?? '';
  const accountId = bound?.recipient.accountId ?? '';
  const undoSeconds = useUndoSeconds(accountId);
  const account = channels.data?.find((one) => one.accountId === accountId);
  const window = replyWindow(facts.windowEndsAt, now);
  const needed = window?.state === 'closed' && capabilitiesOf(channel)?.templates === true;
  const all = useTemplates(facts.subjectId, accountId, needed);
  const templates = needed ? all : undefined;
  const bubbles = templates ? [templates.bubble ?? { text: '' }] : facts.bubbles;
  const content = bound && contentOf(bound, bubbles, effects);
  return {
    /** Set where templates are what may be sent. */
    templates,
    signed: {
      ...{ bubbles, undoSeconds, ...(effects && { effects }) },
      ...(!templates && facts.ctas.length > 0 && { ctas: facts.ctas }),
      digest: content ? approvalDigest(content) : '',
      content,
    },
    checks: preflight({
      ...facts,
      channel,
      channelName: channelName(channel),
      channelHealth: account?.health,
      leavesAt: leaving.data?.notBefore ? clockTime(leaving.data.notBefore) : undefined,
      address: bound?.recipient.address,
      languages: languages(facts.theirLanguage, templates?.bubble?.template?.language ?? facts.draftLanguage),
      window,
      template: templates && { problems: choiceProblems(templates.choice, channelName(channel)) },
      online,
    }),
  };
}

const languages = (theirs: string | undefined, reply: string | undefined) =>
  theirs && reply ? { theirs, reply } : undefined;

/** All it binds to; an item has more. */
function contentOf(
  { recipient, seenThrough, policyVersion }: Omit<ApprovalContent, 'bubbles' | 'effects'>,
  bubbles: ApprovalContent['bubbles'],
  effects: ApprovalContent['effects'],
): ApprovalContent {
  return { bubbles, effects, recipient, seenThrough, policyVersion };
}
