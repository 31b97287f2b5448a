import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { propertyRuns } from '@countersign/testing';
import fc from 'fast-check';
import { ReviewWorld, type Item } from './review-world.js';

/** Something else than what it was. */
const otherThan = (value: string): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: 40 }).filter((made) => made.trim() !== '' && made !== value);

const TEXT = 'We keep it for you until six.';

/** What was on screen when the reviewer decided, with exactly one field another than the server has by then. */
function changed({ recipient, seenThrough, policyVersion }: Item): fc.Arbitrary<[string, ApprovalContent]> {
  const now = { bubbles: [{ text: TEXT }], recipient, seenThrough, policyVersion };
  const places = (['channel', 'accountId', 'conversationId', 'address'] as const).map((field) =>
    otherThan(recipient[field]).map((other): [string, ApprovalContent] => [
      `recipient.${field}`,
      { ...now, recipient: { ...recipient, [field]: other } },
    ]),
  );
  return fc.oneof(
    otherThan(TEXT).map((text): [string, ApprovalContent] => ['text', { ...now, bubbles: [{ text }] }]),
    otherThan(TEXT).map((text): [string, ApprovalContent] => [
      'another bubble',
      { ...now, bubbles: [...now.bubbles, { text }] },
    ]),
    ...places,
    fc
      .uuid()
      .map((eventId): [string, ApprovalContent] => [
        'seenThrough.eventId',
        { ...now, seenThrough: { ...seenThrough, eventId } },
      ]),
    fc
      .integer({ min: 1, max: 1_000_000 })
      .filter((seq) => seq !== seenThrough.seq)
      .map((seq): [string, ApprovalContent] => [
        'seenThrough.seq',
        { ...now, seenThrough: { ...seenThrough, seq } },
      ]),
    otherThan(policyVersion).map((version): [string, ApprovalContent] => [
      'policyVersion',
      { ...now, policyVersion: version },
    ]),
  );
}

describe('what an approval binds to', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('RV-05: whichever bound field changed between view and approval, it is refused, nothing is sent, and the item is there to be decided again', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Can you keep a table for us?');
    const claimToken = await chat.claim(item);
    const { id, generation } = item;
    await fc.assert(
      fc.asyncProperty(changed(item), async ([, viewed]) => {
        const answer = await world.post<{ code: string }>(`/items/${id}/approve`, {
          ...{ claimToken, generation, bubbles: [{ text: TEXT }] },
          digest: approvalDigest(viewed),
        });
        expect(answer).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
      }),
      propertyRuns(60),
    );
    expect(await chat.approvals()).toEqual([]);
    expect(await world.item(id)).toMatchObject({ state: 'ready', generation });
    expect(await chat.approve(item, TEXT)).toMatchObject({ status: 201 });
  });

  it('RV-05: the same when it is our own row that changed: who, through which account, and what was read last', async () => {
    const COLUMNS = {
      address: `'elsewhere'`,
      account_id: `'webchat-other'`,
      last_inbound_event: 'gen_random_uuid()',
      last_inbound_seq: 'last_inbound_seq + 1',
    };
    for (const [column, other] of Object.entries(COLUMNS)) {
      const chat = world.newChat();
      const item = await chat.readyItem('Can you keep a table for us?');
      await world.database.query(`UPDATE conversation SET ${column} = ${other} WHERE conversation_id = $1`, [
        item.conversationId,
      ]);
      expect(await chat.approve(item, TEXT)).toMatchObject({ status: 409 });
      expect(await chat.approvals()).toEqual([]);
      const returned = await world.item(item.id);
      expect(returned.state).toBe('ready');
      expect({ ...returned.recipient, ...returned.seenThrough }).not.toEqual({
        ...item.recipient,
        ...item.seenThrough,
      });
    }
  });
});
