import type { ItemDetail } from '../api/items.js';
import type { Conversation } from '../api/conversations.js';
import type { Sample } from '../api/practice.js';
import { channelName } from '../api/channel-words.policy.js';

const CHANNEL = 'webchat';
const ACCOUNT = 'practice';
const MINUTE = 60_000;

/** What an item of the queue has and no sample needs. */
const NOTHING_SPECIAL = {
  ...{ hold: null, flood: null, claim: null, snoozed: null, silent: null, asked: null, assigned: null },
  ...{ late: null, windowEndsAt: null, replyDueAt: null, lookBy: null, labels: null, heldBy: null },
  ...{ standing: null, draftFailure: null, notice: null },
  ...{ humanAsked: false, urgent: false, forLead: false, newerInbound: false },
  ...({ generation: 1, snoozeLatest: '', mode: 'assisted', state: 'ready' } as const),
};

/** A sample as the panes of the desk take an item. @param since ms; times of samples are told from it */
export function itemOf(sample: Sample, language: string, since: number): ItemDetail {
  const { name, contactName, verdict } = sample;
  const messages = messagesOf(sample, since);
  const first = messages[0]?.at ?? '';
  const newest = messages.at(-1)?.id ?? '';
  const { policyVersion, findings } = verdict;
  return {
    ...NOTHING_SPECIAL,
    ...{ id: name, conversationId: name, contactId: name, channel: CHANNEL, accountId: ACCOUNT, contactName },
    preview: sample.messages.map(({ text }) => text).join(' '),
    messageCount: messages.length,
    waitingSince: first,
    updatedAt: first,
    weighed: { risk: verdict.risk, value: 0, urgency: 0, alert: 0 },
    ...{ dangers: [], personReasons: [], earlierDrafts: [], risks: [], decisions: [], help: [], offers: [] },
    recipient: { channel: CHANNEL, accountId: ACCOUNT, conversationId: name, address: ACCOUNT },
    recipientLabel: `${channelName(CHANNEL)} · ${contactName}`,
    seenThrough: { eventId: newest, seq: messages.length },
    policyVersion,
    coveredEventIds: messages.map(({ id }) => id),
    draft: {
      requestId: `${name}-${language}`,
      itemId: name,
      latencyMs: 0,
      bubbles: sample.draft.map((text) => ({ text })),
      offline: false,
      language,
      evidence: sample.evidence,
      findings,
      verdict: { risk: verdict.risk, verdict: verdict.verdict, policyVersion, judge: 'off' },
      memoryAvailable: true,
      usage: { provider: ACCOUNT, model: ACCOUNT, inputTokens: 0, cachedTokens: 0, outputTokens: 0 },
      promptVersion: ACCOUNT,
      createdAt: new Date(since - MINUTE).toISOString(),
    },
  };
}

/** The conversation of a sample. */
export function conversationOf(sample: Sample, language: string, since: number): Conversation {
  const { name, contactName, handle } = sample;
  return {
    ...{ id: name, channel: CHANNEL, accountId: ACCOUNT, openItemId: name, mode: 'assisted' },
    ...{ suppressed: null, windowEndsAt: null, assignedTo: null, heldBy: null, source: null },
    contact: { id: name, name: contactName, handle, language },
    messages: messagesOf(sample, since),
    effects: [],
  };
}

function messagesOf({ name, messages }: Sample, since: number): Conversation['messages'] {
  return messages.map(({ text, minutesAgo }, index) => {
    const at = new Date(since - minutesAgo * MINUTE).toISOString();
    return {
      ...{ id: `${name}-${index}`, direction: 'in', kind: 'text', text, attachments: [], at, receivedAt: at },
      ...{ late: false, edited: false, deleted: false },
    };
  });
}
