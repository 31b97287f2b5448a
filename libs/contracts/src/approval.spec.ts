import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import {
  approvalDigest,
  approvalPayload,
  commandPayload,
  type ApprovalContent,
  type ApprovalRecord,
} from './approval.js';

const content: fc.Arbitrary<ApprovalContent> = fc.record({
  bubbles: fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) }), { minLength: 1, maxLength: 4 }),
  recipient: fc.record({
    channel: fc.constantFrom('telegram', 'webchat'),
    accountId: fc.string(),
    conversationId: fc.string(),
    address: fc.string(),
  }),
  seenThrough: fc.record({ eventId: fc.uuid(), seq: fc.nat() }),
  policyVersion: fc.string(),
});

/** Every single change somebody could make to what was approved. */
const CHANGES: Record<string, (approved: ApprovalContent) => ApprovalContent> = {
  'a letter of a bubble': (one) => ({
    ...one,
    bubbles: one.bubbles.map(({ text }, index) => ({ text: index === 0 ? `${text}.` : text })),
  }),
  'a space at the end': (one) => ({
    ...one,
    bubbles: one.bubbles.map(({ text }, index) => ({ text: index === 0 ? `${text} ` : text })),
  }),
  'a bubble more': (one) => ({ ...one, bubbles: [...one.bubbles, { text: 'And one more.' }] }),
  'a bubble less': (one) => ({ ...one, bubbles: one.bubbles.slice(1) }),
  'the channel': (one) => ({ ...one, recipient: { ...one.recipient, channel: 'carrier-pigeon' } }),
  'the account': (one) => ({
    ...one,
    recipient: { ...one.recipient, accountId: `${one.recipient.accountId}x` },
  }),
  'the conversation': (one) => ({
    ...one,
    recipient: { ...one.recipient, conversationId: `${one.recipient.conversationId}x` },
  }),
  'the address': (one) => ({ ...one, recipient: { ...one.recipient, address: `${one.recipient.address}0` } }),
  'the newest message seen': (one) => ({
    ...one,
    seenThrough: { ...one.seenThrough, eventId: `${one.seenThrough.eventId}0` },
  }),
  'its sequence': (one) => ({ ...one, seenThrough: { ...one.seenThrough, seq: one.seenThrough.seq + 1 } }),
  'the version of the safety rules': (one) => ({ ...one, policyVersion: `${one.policyVersion}0` }),
};

describe('the digest a reviewer approves', () => {
  test.each(Object.entries(CHANGES))('changes with %s', (_what, change) => {
    fc.assert(
      fc.property(content, (one) => expect(approvalDigest(change(one))).not.toBe(approvalDigest(one))),
    );
  });

  test('changes when two different bubbles change places', () => {
    const one = fc.sample(content, 1)[0]!;
    const [first, second] = [{ text: 'First.' }, { text: 'Second.' }];
    expect(approvalDigest({ ...one, bubbles: [first, second] })).not.toBe(
      approvalDigest({ ...one, bubbles: [second, first] }),
    );
  });

  test('changes when one bubble is cut into two that read the same', () => {
    const one = fc.sample(content, 1)[0]!;
    expect(approvalDigest({ ...one, bubbles: [{ text: 'See you' }, { text: ' at six.' }] })).not.toBe(
      approvalDigest({ ...one, bubbles: [{ text: 'See you at six.' }] }),
    );
  });

  test('does not depend on the order of keys, nor on what else the wire carried', () => {
    fc.assert(
      fc.property(content, (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as ApprovalContent;
        const stray = {
          ...turned,
          bubbles: one.bubbles.map((bubble) => ({ note: 'stray', ...bubble })),
          recipient: { label: 'stray', ...one.recipient },
          stray: true,
        };
        expect(approvalDigest(stray)).toBe(approvalDigest(one));
      }),
    );
  });

  test('is SHA-256 over the RFC 8785 form, so that anybody can check it with other tools', () => {
    const form =
      '{"bubbles":[{"text":"Sí, a las seis. 👍"}],"policyVersion":"1.0.0","recipient":{"accountId":"telegram-main","address":"7","channel":"telegram","conversationId":"c_x"},"seenThrough":{"eventId":"e","seq":121}}';
    const digest = approvalDigest({
      seenThrough: { seq: 121, eventId: 'e' },
      recipient: { channel: 'telegram', accountId: 'telegram-main', conversationId: 'c_x', address: '7' },
      policyVersion: '1.0.0',
      bubbles: [{ text: 'Sí, a las seis. 👍' }],
    });
    expect(digest).toBe(createHash('sha256').update(form).digest('hex'));
  });
});

describe('the record review signs', () => {
  const record: ApprovalRecord = {
    replyId: '717479b7-ed79-5570-bb48-988a777e2206',
    workspace: 'main',
    conversationId: 'c_7h7esjqhobtzzgaewdsk',
    ordinal: 1,
    digest: 'a'.repeat(64),
    approvedBy: 'person:u_4Jk9',
    approvedAt: '2026-03-02T09:17:20.000Z',
    freshness: 'exact',
  };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signature = sign(null, approvalPayload(record), privateKey);

  test('is verified by whoever holds the public key', () => {
    expect(verify(null, approvalPayload({ ...record }), publicKey, signature)).toBe(true);
  });

  test.each(Object.keys(record) as (keyof ApprovalRecord)[])('is not valid for another %s', (field) => {
    const other = { ...record, [field]: field === 'ordinal' ? 2 : `${record[field]}x` };
    expect(verify(null, approvalPayload(other), publicKey, signature)).toBe(false);
  });
});

describe('a signed command', () => {
  const claims = { replyId: '717479b7-ed79-5570-bb48-988a777e2206', verdict: 'arrived', actor: 'person:ada' };

  test('can never serve as an approval, nor an approval as a command', () => {
    const record = { ...claims, domain: 'countersign.command.v1', command: 'resolve-send', claims };
    expect(approvalPayload(record as never)).not.toEqual(commandPayload('resolve-send', claims));
  });

  test('is of no use for another command or with other claims', () => {
    const signed = commandPayload('resolve-send', claims);
    expect(commandPayload('set-kill-switch', claims)).not.toEqual(signed);
    expect(commandPayload('resolve-send', { ...claims, verdict: 'dropped' })).not.toEqual(signed);
  });
});
