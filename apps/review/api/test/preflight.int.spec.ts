import { randomUUID } from 'node:crypto';
import { AskSendWait, ReplyApproved, rpcSubject, type Channel } from '@countersign/contracts';
import { approvalDigest, type ApprovalContent, type BubbleContent } from '@countersign/contracts/approval';
import { connectNats, Rpc } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const GOOD: BubbleContent[] = [{ text: 'See you at six.' }];
const TEMPLATE = { name: 'nobody_has_it', language: 'en_US', parameters: [] };
const FILE = {
  ...{ fileId: randomUUID(), kind: 'image' as const, type: 'image/png', bytes: 3 },
  ...{ name: 'a.png', sha256: 'a'.repeat(64) },
};

interface Row {
  check: string;
  channel?: Channel;
  /** What is so of the conversation. */
  when?: (chat: Chat) => Promise<unknown>;
  /** As it was, so that it can be answered after all. */
  after?: (chat: Chat) => Promise<unknown>;
  bubbles?: BubbleContent[];
  refused: [status: number, code: string];
}

describe('pre-flight: what stands in the way of a reply is said before anything is done', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const sql = (text: string) => (chat: Chat) =>
    world.database.query(text, [text.includes('contact_state') ? chat.contactId : chat.conversationId]);
  const suppress = (reason: string) =>
    sql(
      `INSERT INTO contact_state (contact_id, suppressed_reason, suppressed_at) VALUES ($1, '${reason}', now())
       ON CONFLICT (contact_id) DO UPDATE SET suppressed_reason = excluded.suppressed_reason, suppressed_at = now()`,
    );
  const free = sql(
    `UPDATE contact_state SET suppressed_reason = NULL, suppressed_at = NULL,
       silent_until = NULL, silent_since = NULL, silent_reason = NULL WHERE contact_id = $1`,
  );
  const aged = (hours: number) =>
    sql(
      `UPDATE conversation SET last_inbound_at = last_inbound_at - interval '${hours} hours' WHERE conversation_id = $1`,
    );

  const ROWS: Row[] = [
    {
      check: 'suppression: they asked for no more messages',
      when: suppress('opted-out'),
      after: free,
      refused: [409, 'suppressed'],
    },
    {
      check: 'suppression: they blocked us',
      when: suppress('blocked'),
      after: free,
      refused: [409, 'suppressed'],
    },
    {
      check: 'silence',
      when: sql(
        `INSERT INTO contact_state (contact_id, silent_until, silent_since, silent_reason)
         VALUES ($1, now() + interval '1 day', now(), 'SPAM') ON CONFLICT (contact_id) DO UPDATE
         SET silent_until = excluded.silent_until, silent_since = excluded.silent_since, silent_reason = excluded.silent_reason`,
      ),
      after: free,
      refused: [409, 'silenced'],
    },
    {
      check: 'pause',
      when: sql(`UPDATE conversation SET mode = 'paused' WHERE conversation_id = $1`),
      after: sql(`UPDATE conversation SET mode = 'assisted' WHERE conversation_id = $1`),
      refused: [409, 'conversation_paused'],
    },
    {
      check: 'window',
      channel: 'whatsapp',
      when: aged(25),
      after: aged(-25),
      refused: [409, 'window_closed'],
    },
    {
      check: 'missing address',
      when: sql(`UPDATE conversation SET address = ' ' WHERE conversation_id = $1`),
      after: (chat) =>
        world.database.query('UPDATE conversation SET address = $2 WHERE conversation_id = $1', [
          chat.conversationId,
          chat.address,
        ]),
      refused: [409, 'no_address'],
    },
    {
      check: 'limits: longer than the channel takes',
      channel: 'telegram',
      bubbles: [{ text: 'a'.repeat(4_097) }],
      refused: [422, 'too_long'],
    },
    {
      check: 'limits: more buttons than the channel takes',
      channel: 'whatsapp',
      bubbles: [
        {
          text: 'Which?',
          buttons: ['a', 'b', 'c', 'd'].map((title, index) => ({ id: `choice-${index}`, title })),
        },
      ],
      refused: [422, 'unsupported_content'],
    },
    {
      check: 'a place nobody has filled',
      bubbles: [{ text: 'Call {{phone}}.' }],
      refused: [422, 'unfilled_place'],
    },
    {
      check: 'media: a file that is not there',
      channel: 'telegram',
      bubbles: [{ text: 'a.png', file: FILE }],
      refused: [422, 'file_unusable'],
    },
    {
      check: 'media: a file where the channel takes none',
      channel: 'webchat',
      bubbles: [{ text: 'a.png', file: FILE }],
      refused: [422, 'unsupported_content'],
    },
    {
      check: 'language: a template the account has in no such language',
      channel: 'whatsapp',
      bubbles: [{ text: 'x', template: TEMPLATE }],
      refused: [422, 'template_unusable'],
    },
    {
      check: 'rules: words nobody may send',
      bubbles: [{ text: 'I am not a bot.' }],
      refused: [422, 'blocked_by_policy'],
    },
  ];

  /** What somebody who has the item open may still do. */
  async function standing(item: Item): Promise<object> {
    const { state, generation, claim, draft } = await world.item(item.id);
    return { state, generation, mine: claim?.mine, draft };
  }

  async function bound(chat: Chat): Promise<Omit<ApprovalContent, 'bubbles'>> {
    const { body } = await world.get<Omit<ApprovalContent, 'bubbles'>>(
      `/conversations/${chat.conversationId}/composer`,
    );
    return body;
  }

  async function write(chat: Chat, bubbles: BubbleContent[]) {
    const { recipient, seenThrough, policyVersion } = await bound(chat);
    const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
    return world.post<{ code: string; replyId: string }>(`/conversations/${chat.conversationId}/replies`, {
      bubbles,
      digest,
    });
  }

  /** Of a reply that was countersigned: who, what, and that it was. */
  async function recordOf(chat: Chat, replyId: string): Promise<object> {
    const approved = await eventually(async () =>
      (await chat.approvals()).find(({ data }) => data.replyId === replyId),
    );
    const [row]: { actor: string; action: string; detail: { digest: string } }[] = await world.database.query(
      `SELECT actor, action, detail FROM audit WHERE object_id = $1 AND action = 'reply.approved'`,
      [replyId],
    );
    const { digest, approval } = approved.data;
    expect(row).toMatchObject({ actor: approval.approvedBy, detail: { digest } });
    return approval;
  }

  it.each(ROWS)(
    'RV-17: $check – the item stays as it is, and every decision about it with it',
    async ({ channel, when, after, bubbles = GOOD, refused }) => {
      const chat = world.newChat(channel);
      const item = await chat.readyItem('When do you open?');
      await chat.claim(item);
      const before = await standing(item);
      await when?.(chat);
      const { recipient } = await world.item(item.id);
      const answer = await chat.approve({ ...item, recipient }, bubbles);
      expect([answer.status, answer.body.code]).toEqual(refused);
      expect(await standing(item)).toEqual(before);
      expect(before).toMatchObject({ state: 'ready', mine: true });
      expect(await world.published(ReplyApproved, chat.conversationId)).toEqual([]);
      await after?.(chat);
      expect((await chat.approve(item, GOOD)).status).toBe(201);
    },
  );

  it.each(ROWS)(
    'RV-20: $check – stops what somebody writes first or by hand as well',
    async ({ channel, when, after, bubbles = GOOD, refused }) => {
      const chat = world.newChat(channel);
      await chat.approve(await chat.readyItem('When do you open?'), GOOD);
      await when?.(chat);
      const answer = await write(chat, bubbles);
      expect([answer.status, answer.body.code]).toEqual(refused);
      expect(await chat.approvals()).toHaveLength(1);
      await after?.(chat);
      const written = await write(chat, [{ text: 'We forgot to say: ring twice.' }]);
      expect(written.status).toBe(201);
      expect(await recordOf(chat, written.body.replyId)).toMatchObject({
        approvedBy: expect.stringMatching(/^person:/) as string,
        signature: expect.any(String) as string,
        freshness: 'exact',
      });
    },
  );

  it('RV-17: "will go out at hh:mm" is what the dispatcher says; without its word nobody is kept from approving', async () => {
    const chat = world.newChat('telegram');
    const item = await chat.readyItem('When do you open?');
    const leaving = async () =>
      (await world.get<{ notBefore: string | null }>(`/conversations/${chat.conversationId}/leaving`)).body;
    expect(await leaving()).toEqual({ notBefore: null });
    const connection = await connectNats(world.servers.nats, 'test');
    const until = new Date(Date.now() + 600_000).toISOString();
    const asked: AskSendWait[] = [];
    const dispatcher = new Rpc(connection, 'dispatcher');
    dispatcher.answer(rpcSubject('dispatcher', 'send-wait'), AskSendWait, (question) => {
      asked.push(question);
      return Promise.resolve({ until });
    });
    await eventually(async () => (await leaving()).notBefore === until);
    expect(asked.at(-1)).toEqual({ accountId: 'telegram-main', conversationId: chat.conversationId });
    expect((await chat.approve(item, GOOD)).status).toBe(201);
    dispatcher.stop();
    await connection.drain();
  });

  it('RV-20: nobody writes to somebody who never wrote: there is no such conversation', async () => {
    const chat = world.newChat('whatsapp');
    const answer = await world.post<{ code: string }>(`/conversations/${chat.conversationId}/replies`, {
      bubbles: GOOD,
      digest: 'a'.repeat(64),
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(await chat.approvals()).toEqual([]);
  });

  it('RV-20: where something is to be answered, nobody writes past it', async () => {
    const chat = world.newChat();
    await chat.readyItem('When do you open?');
    expect((await write(chat, GOOD)).body.code).toBe('item_open');
    expect(await chat.approvals()).toEqual([]);
  });
});
