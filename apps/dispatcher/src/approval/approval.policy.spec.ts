import type { Envelope, ReplyApproved } from '@countersign/contracts';
import { approvalDigest } from '@countersign/contracts/approval';
import { contentFault, recordOf } from './approval.policy.js';

const CONVERSATION = 'c_aaaaaaaaaaaaaaaaaaaa';

function approved(change: (data: ReplyApproved) => void = () => undefined): Envelope<ReplyApproved> {
  const content = {
    effects: [
      {
        kind: 'open-ticket' as const,
        ticket: { subject: 'Boiler', details: 'Cold.', priority: 'high' as const },
      },
    ],
    bubbles: [{ text: 'See you at six.' }, { text: 'Bring the receipt.' }],
    recipient: {
      channel: 'telegram' as const,
      accountId: 'telegram-main',
      conversationId: CONVERSATION,
      address: '42',
    },
    seenThrough: { eventId: '11111111-1111-5111-8111-111111111111', seq: 7 },
    policyVersion: '1.0.0',
  };
  const data: ReplyApproved = {
    ...content,
    replyId: '22222222-2222-5222-8222-222222222222',
    ordinal: 3,
    digest: approvalDigest(content),
    turnIds: [],
    approval: {
      approvedBy: 'person:ada',
      approvedAt: '2026-11-24T10:00:00.000Z',
      freshness: 'exact',
      signature: 'x'.repeat(86),
    },
  };
  change(data);
  return { workspace: 'main', conversationId: CONVERSATION, data } as Envelope<ReplyApproved>;
}

it('what was approved is what is there', () => {
  expect(contentFault(approved())).toBeUndefined();
});

it.each<[string, (data: ReplyApproved) => void]>([
  ['another word', ({ bubbles }) => (bubbles[0]!.text = 'See you at seven.')],
  ['an added bubble', ({ bubbles }) => bubbles.push({ text: 'And your card number?' })],
  ['a missing bubble', ({ bubbles }) => bubbles.pop()],
  ['bubbles in another order', ({ bubbles }) => bubbles.reverse()],
  ['another word in what is done', ({ effects }) => (effects![0]!.ticket.details = 'Warm.')],
  ['something more to be done', ({ effects }) => effects!.push(effects![0]!)],
  ['nothing to be done', ({ effects }) => effects!.pop()],
  ['another address', ({ recipient }) => (recipient.address = '43')],
  ['another account', ({ recipient }) => (recipient.accountId = 'telegram-two')],
  ['another channel', ({ recipient }) => (recipient.channel = 'webchat')],
  ['another view of the conversation', ({ seenThrough }) => (seenThrough.seq = 8)],
  ['another rule book', (data) => (data.policyVersion = '1.0.1')],
])('%s is not what was approved (DS-01)', (_case, change) => {
  expect(contentFault(approved(change))).toBe('digest-differs');
});

it('an approval for one conversation is none for another', () => {
  expect(contentFault({ ...approved(), conversationId: 'c_bbbbbbbbbbbbbbbbbbbb' })).toBe(
    'other-conversation',
  );
});

it('every signed field comes from what would be acted on', () => {
  expect(recordOf(approved())).toEqual({
    replyId: '22222222-2222-5222-8222-222222222222',
    workspace: 'main',
    conversationId: CONVERSATION,
    ordinal: 3,
    digest: approved().data.digest,
    approvedBy: 'person:ada',
    approvedAt: '2026-11-24T10:00:00.000Z',
    freshness: 'exact',
  });
});

it('the reply it builds on is signed too, where there is one', () => {
  expect(recordOf(approved((data) => (data.expectsOrdinal = 2)))).toMatchObject({ expectsOrdinal: 2 });
});

it('that it is a test is signed too: nobody makes an answer count as nothing (CH-11)', () => {
  expect(recordOf(approved((data) => (data.test = true)))).toMatchObject({ test: true });
});
