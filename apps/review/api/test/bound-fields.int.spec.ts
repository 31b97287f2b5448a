import { approvalDigest, type ApprovalContent, type BubbleContent } from '@countersign/contracts/approval';
import { viewedFields } from '@countersign/contracts/approval-fields';
import { propertyRuns } from '@countersign/testing';
import fc from 'fast-check';
import { ReviewWorld, type Item } from './review-world.js';

/** Something else than what it was. */
const otherThan = (value: string): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: 40 }).filter((made) => made.trim() !== '' && made !== value);

const TEXT = 'We keep it for you until six.';
const FILE: BubbleContent['file'] = {
  ...{ fileId: '717479b7-ed79-5570-bb48-988a777e2206', kind: 'image', type: 'image/png', bytes: 9 },
  ...{ sha256: 'a'.repeat(64), name: 'menu.png' },
};

/** What was on screen when the reviewer decided, with exactly one field, by its name, another than the server has by then. */
function changed({ recipient, seenThrough, policyVersion }: Item): fc.Arbitrary<[string, ApprovalContent]> {
  const now = { bubbles: [{ text: TEXT }], recipient, seenThrough, policyVersion };
  const places = (['channel', 'accountId', 'conversationId', 'address'] as const).map((field) =>
    otherThan(recipient[field]).map((other): [string, ApprovalContent] => [
      `recipient.${field}`,
      { ...now, recipient: { ...recipient, [field]: other } },
    ]),
  );
  return fc.oneof(
    otherThan(TEXT).map((text): [string, ApprovalContent] => [
      'bubbles.0.text',
      { ...now, bubbles: [{ text }] },
    ]),
    otherThan(TEXT).map((text): [string, ApprovalContent] => [
      'bubbles.1.text',
      { ...now, bubbles: [...now.bubbles, { text }] },
    ]),
    fc
      .constantFrom<[string, Partial<BubbleContent>]>(
        ['bubbles.0.buttons', { buttons: [{ id: 'yes', title: 'Yes' }] }],
        ['bubbles.0.file', { file: FILE }],
        ['bubbles.0.template', { template: { name: 'hello', language: 'en', parameters: [] } }],
        ['bubbles.0.list', { list: { button: 'Pick', rows: [{ id: 'a', title: 'A' }] } }],
        ['bubbles.0.place', { place: { latitude: 1, longitude: 2, name: 'Here', address: 'There 1' } }],
        ['bubbles.0.reaction', { reaction: { to: 'm1' } }],
      )
      .map(([field, beside]): [string, ApprovalContent] => [
        field,
        { ...now, bubbles: [{ text: TEXT, ...beside }] },
      ]),
    otherThan('').map((subject): [string, ApprovalContent] => [
      'effects.0',
      {
        ...now,
        effects: [{ kind: 'open-ticket', ticket: { subject, details: 'One.', priority: 'low' } }],
      },
    ]),
    ...places,
    fc
      .uuid()
      .map((eventId): [string, ApprovalContent] => [
        'seenThrough',
        { ...now, seenThrough: { ...seenThrough, eventId } },
      ]),
    fc
      .integer({ min: 1, max: 1_000_000 })
      .filter((seq) => seq !== seenThrough.seq)
      .map((seq): [string, ApprovalContent] => [
        'seenThrough',
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

  it('RV-05: whichever bound field changed between view and approval, it is refused by that field’s name, nothing is sent, and the item is there to be decided again', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Can you keep a table for us?');
    const claimToken = await chat.claim(item);
    const { id, generation } = item;
    await fc.assert(
      fc.asyncProperty(changed(item), async ([field, viewed]) => {
        const answer = await world.post<{ code: string; details: { field: string }[] }>(
          `/items/${id}/approve`,
          {
            ...{ claimToken, generation, bubbles: [{ text: TEXT }] },
            digest: approvalDigest(viewed),
            viewed: viewedFields(viewed),
          },
        );
        expect(answer).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
        expect(answer.body.details.map((detail) => detail.field)).toEqual([field]);
      }),
      propertyRuns(60),
    );
    expect(await chat.approvals()).toEqual([]);
    expect(await world.item(id)).toMatchObject({ state: 'ready', generation });
    expect(await chat.approve(item, TEXT)).toMatchObject({ status: 201 });
  });

  it('RV-05: the same when it is our own row that changed: who, through which account, and what was read last', async () => {
    const COLUMNS: [column: string, other: string, field: string][] = [
      ['address', `'elsewhere'`, 'recipient.address'],
      ['account_id', `'webchat-other'`, 'recipient.accountId'],
      ['last_inbound_event', 'gen_random_uuid()', 'seenThrough'],
      ['last_inbound_seq', 'last_inbound_seq + 1', 'seenThrough'],
    ];
    for (const [column, other, field] of COLUMNS) {
      const chat = world.newChat();
      const item = await chat.readyItem('Can you keep a table for us?');
      await world.database.query(`UPDATE conversation SET ${column} = ${other} WHERE conversation_id = $1`, [
        item.conversationId,
      ]);
      const { recipient, seenThrough, policyVersion } = item;
      const viewed = viewedFields({ bubbles: [{ text: TEXT }], recipient, seenThrough, policyVersion });
      const refused = await chat.approve(item, TEXT, { viewed });
      expect(refused).toMatchObject({ status: 409, body: { details: [{ field }] } });
      expect(await chat.approvals()).toEqual([]);
      const returned = await world.item(item.id);
      expect(returned.state).toBe('ready');
      expect({ ...returned.recipient, ...returned.seenThrough }).not.toEqual({
        ...item.recipient,
        ...item.seenThrough,
      });
    }
  });

  it('RV-05: an item that got another draft or covers more says so, and that the customer wrote', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Can you keep a table for us?');
    const claimToken = await chat.claim(item);
    const { id, generation, recipient, seenThrough, policyVersion } = item;
    await world.database.query('UPDATE review_item SET generation = generation + 1 WHERE item_id = $1', [id]);
    const bound = { recipient, seenThrough, policyVersion };
    const approve = async (seen: Partial<ApprovalContent>): Promise<unknown> => {
      const viewed = { bubbles: [{ text: TEXT }], ...bound, ...seen };
      const answer = await world.post<{ details: { field: string }[] }>(`/items/${id}/approve`, {
        ...{ claimToken, generation, bubbles: viewed.bubbles },
        ...{ digest: approvalDigest(viewed), viewed: viewedFields(viewed) },
      });
      expect(answer).toMatchObject({ status: 409, body: { code: 'item_changed' } });
      return answer.body.details.map(({ field }) => field);
    };
    expect(await approve({})).toEqual(['generation']);
    expect(await approve({ seenThrough: { ...seenThrough, seq: seenThrough.seq - 1 } })).toEqual([
      'seenThrough',
      'generation',
    ]);
    expect(await chat.approvals()).toEqual([]);
  });
});
