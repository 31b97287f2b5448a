import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  DeliveryUpdated,
  derivedId,
  ReplyApproved,
  ReplyCancelled,
  ReplyRejected,
  ReplySent,
  ReplyUnknown,
} from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let world: DispatcherWorld;
beforeAll(async () => {
  world = await DispatcherWorld.open();
  await world.start();
  await world.start();
});
afterAll(async () => {
  expect(world.telegram.violations).toEqual([]);
  await world.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quiet = () => pause(600);

describe('only approved text leaves, once (DS-01, DS-03)', () => {
  it('a reply reaches the customer once, however often its approval is delivered', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['See you at six.']);
    const encoded = encodeEvent('review', ReplyApproved, approval);
    await Promise.all(
      Array.from({ length: 50 }, (_, copy) =>
        world.bus.publishRaw(encoded.subject, encoded.payload, `${encoded.id}-${copy}`),
      ),
    );
    const sent = await world.about(ReplySent, approval.data.replyId);
    expect(sent.data).toMatchObject({
      ordinal: 1,
      bubbles: [{ position: 0, state: 'sent', attempts: 1, providerMessageId: '2' }],
    });
    await quiet();
    expect(world.screenOf(chat)).toEqual(['See you at six.']);
    expect(await world.count(ReplySent, approval.data.replyId)).toBe(1);
  });

  it('a forged approval sends nothing and is reported', async () => {
    const chat = await world.chat();
    const key = generateKeyPairSync('ed25519').privateKey;
    const replyId = await chat.approve(['Your account is blocked, click here.'], { key });
    expect((await world.about(ReplyRejected, replyId)).data).toMatchObject({ code: 'approval-invalid' });
    expect(world.screenOf(chat)).toEqual([]);
  });

  it('an altered approval sends nothing', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['That is 10 euro.']);
    approval.data.bubbles[0]!.text = 'That is 1000 euro.';
    const replyId = await chat.publish(approval);
    expect((await world.about(ReplyRejected, replyId)).data).toMatchObject({ code: 'approval-invalid' });
    expect(world.screenOf(chat)).toEqual([]);
  });

  it('an approval replayed under another reply id, or into another conversation, sends nothing', async () => {
    const [chat, other] = [await world.chat(), await world.chat()];
    const approval = chat.approval(['Yes.']);
    await chat.publish(approval);
    await world.about(ReplySent, approval.data.replyId);
    const again = {
      ...approval,
      id: randomUUID(),
      data: { ...approval.data, replyId: randomUUID(), ordinal: 2 },
    };
    const elsewhere = { ...approval, id: randomUUID(), conversationId: other.conversationId };
    await chat.publish(again);
    await chat.publish(elsewhere);
    await world.about(ReplyRejected, again.data.replyId);
    await quiet();
    expect(world.screenOf(chat)).toEqual(['Yes.']);
    expect(world.screenOf(other)).toEqual([]);
  });

  it("a forged copy does not take the true reply's place", async () => {
    const chat = await world.chat();
    const key = generateKeyPairSync('ed25519').privateKey;
    const forged = await chat.approve(['Forged.'], { key, ordinal: 1 });
    await world.about(ReplyRejected, forged);
    const replyId = await chat.approve(['True.']);
    await world.about(ReplySent, replyId);
    expect(world.screenOf(chat)).toEqual(['True.']);
  });
});

describe('a dead letter that is handed out again (OP-05)', () => {
  it('is verified as ever: a forged approval sends nothing', async () => {
    const chat = await world.chat();
    const key = generateKeyPairSync('ed25519').privateKey;
    const forged = chat.approval(['Your account is blocked, click here.'], { key });
    await world.bus.redrive('dispatcher', ReplyApproved, forged);
    expect((await world.about(ReplyRejected, forged.data.replyId)).data).toMatchObject({
      code: 'approval-invalid',
    });
    expect(world.screenOf(chat)).toEqual([]);
  });

  it('sends a true approval once, also when it had been handled before', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['See you at six.']);
    await world.bus.redrive('dispatcher', ReplyApproved, approval);
    await world.about(ReplySent, approval.data.replyId);
    await chat.publish(approval);
    await quiet();
    expect(world.screenOf(chat)).toEqual(['See you at six.']);
  });
});

describe('order inside a conversation (DS-02)', () => {
  it('replies leave by their ordinal, whatever order their approvals arrive in', async () => {
    const chat = await world.chat('webchat');
    const approvals = ['one', 'two', 'three', 'four'].map((text) => chat.approval([text]));
    for (const approval of [approvals[2]!, approvals[3]!, approvals[1]!]) await chat.publish(approval);
    await quiet();
    expect(world.screenOf(chat)).toEqual([]);
    await chat.publish(approvals[0]!);
    await world.about(ReplySent, approvals[3]!.data.replyId);
    expect(world.screenOf(chat)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('a slow chat delays nobody', async () => {
    const [slow, quick] = [await world.chat(), await world.chat()];
    world.telegram.faults.next({ kind: 'slow', ms: 1_200 }, { chat: Number(slow.address) });
    const first = await slow.approve(['slow']);
    await world.about(ReplySent, await quick.approve(['quick']));
    expect(await world.stateOf(first)).toBe('sending');
    await world.about(ReplySent, first);
  });
});

it('what others read of the stream is acknowledged and passed by: nothing of it waits, nothing of it becomes a dead letter', async () => {
  const letters = await world.bus.deadLetters();
  const chat = await world.chat();
  await world.about(ReplySent, await chat.approve(['Yes.']));
  await eventually(async () => (await world.bus.unacknowledged('OUTBOUND', 'dispatcher')) === 0);
  expect(await world.bus.deadLetters()).toBe(letters);
});

describe('the last look (DS-08)', () => {
  it('a reply to something that is no longer the newest is cancelled, and nothing leaves', async () => {
    const chat = await world.chat();
    await chat.hear('wait, one more thing', false);
    const replyId = await chat.approve(['Done.']);
    const cancelled = await world.about(ReplyCancelled, replyId);
    expect(cancelled.data).toMatchObject({ reason: 'stale', bubbles: [{ state: 'cancelled', attempts: 0 }] });
    expect(world.screenOf(chat)).toEqual([]);
    await chat.hear('thanks');
    await world.about(ReplySent, await chat.approve(['You are welcome.']));
  });

  it('a repeat of what was seen makes nothing stale, and hides nothing newer that came before it', async () => {
    const chat = await world.chat();
    await chat.hearFirstAgain();
    await world.about(ReplySent, await chat.approve(['Yes.']));
    await chat.hear('and a ramp?', false);
    await chat.hearFirstAgain();
    const cancelled = await world.about(ReplyCancelled, await chat.approve(['It is next to the stairs.']));
    expect(cancelled.data).toMatchObject({ reason: 'stale' });
    expect(world.screenOf(chat)).toEqual(['Yes.']);
  });

  it('a reply that builds on one that was held back is held back too, and one that builds on a sent one leaves', async () => {
    const chat = await world.chat();
    await chat.hear('wait, one more thing', false);
    const first = await chat.approve(['Breakfast is at eight.']);
    await chat.hear('and the bus?');
    const second = await chat.approve(['The bus leaves right after it.'], { expectsOrdinal: 1 });
    expect((await world.about(ReplyCancelled, first)).data.staleBy).toBeUndefined();
    expect((await world.about(ReplyCancelled, second)).data).toMatchObject({
      reason: 'stale',
      staleBy: 'earlier-reply',
    });
    expect(world.screenOf(chat)).toEqual([]);
    await world.about(ReplySent, await chat.approve(['Both: at eight, then the bus.']));
    await world.about(ReplySent, await chat.approve(['Have a good trip.'], { expectsOrdinal: 3 }));
  });

  it('what a reply builds on cannot be changed on the way', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['Yes.'], { expectsOrdinal: 1, ordinal: 2 });
    delete approval.data.expectsOrdinal;
    const replyId = await chat.publish(approval);
    expect((await world.about(ReplyRejected, replyId)).data).toMatchObject({ code: 'approval-invalid' });
  });

  it("a policy's answer to a command leaves whatever follows", async () => {
    const chat = await world.chat();
    await chat.hear('and another', false);
    await world.about(ReplySent, await chat.approve(['Commands: …'], { freshness: 'any' }));
  });
});

describe('what the provider says', () => {
  it('a customer who blocked us: rejected, in words a reviewer can read; the next bubbles are not tried', async () => {
    const chat = await world.chat();
    world.telegram.block(Number(chat.address));
    const rejected = await world.about(ReplyRejected, await chat.approve(['One.', 'Two.']));
    expect(rejected.data).toMatchObject({
      code: 'recipient-blocked',
      providerWords: expect.stringContaining('blocked'),
      bubbles: [{ state: 'rejected' }, { state: 'cancelled', attempts: 0 }],
    });
  });

  it('429: this chat waits as long as told, others do not (DS-05)', async () => {
    const [limited, free] = [await world.chat(), await world.chat()];
    world.telegram.faults.next(
      { kind: 'too-many-requests', retryAfter: 2 },
      { chat: Number(limited.address) },
    );
    const told = Date.now();
    const replyId = await limited.approve(['later']);
    await world.about(ReplySent, await free.approve(['now']));
    expect(world.screenOf(limited)).toEqual([]);
    await world.about(ReplySent, replyId);
    const { at } = world.telegram.log.findLast(({ params }) => params.text === 'later')!;
    expect(at - told).toBeGreaterThanOrEqual(2_000);
  });

  it('a lost answer: unknown, the rest is held, never resent; the next reply goes on (DS-07)', async () => {
    const chat = await world.chat();
    world.telegram.faults.next(
      { kind: 'reset', accepted: true },
      { method: 'sendMessage', chat: Number(chat.address) },
    );
    const unknown = await world.about(ReplyUnknown, await chat.approve(['First.', 'Second.']));
    expect(unknown.data.bubbles).toMatchObject([{ state: 'unknown', attempts: 1 }, { state: 'cancelled' }]);
    await world.about(ReplySent, await chat.approve(['Third.']));
    expect(world.screenOf(chat)).toEqual(['First.', 'Third.']);
  });

  it('nobody there: tried again, then rejected as unreachable', async () => {
    const chat = await world.chat('webchat');
    const port = await world.mailbox.stop();
    const rejected = await world.about(ReplyRejected, await chat.approve(['Anybody?']));
    expect(rejected.data).toMatchObject({
      code: 'unreachable',
      bubbles: [{ state: 'rejected', attempts: 4 }],
    });
    await world.mailbox.listen(port);
  });
});

describe('withdrawn replies', () => {
  it('a reply that has not started never leaves', async () => {
    const chat = await world.chat();
    const waiting = chat.approval(['Never mind.'], { ordinal: 2 });
    await chat.publish(waiting);
    await chat.withdraw(waiting.data.replyId, 2);
    expect((await world.about(ReplyCancelled, waiting.data.replyId)).data.reason).toBe('opted-out');
    await world.about(ReplySent, await chat.approve(['First.'], { ordinal: 1 }));
    await quiet();
    expect(world.screenOf(chat)).toEqual(['First.']);
  });

  it('a withdrawal that overtakes its approval holds; the next reply does not wait for the withdrawn one', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['Too late.']);
    await chat.withdraw(approval.data.replyId);
    await world.about(ReplyCancelled, approval.data.replyId);
    await chat.publish(approval);
    await world.about(ReplySent, await chat.approve(['Next.']));
    expect(world.screenOf(chat)).toEqual(['Next.']);
    expect(await world.count(ReplyCancelled, approval.data.replyId)).toBe(1);
  });
});

describe('delivery marks (DS-09)', () => {
  const marks = async (replyId: string, count: number) => {
    const own = async () =>
      (await world.bus.published(DeliveryUpdated)).filter(({ data }) => data.replyId === replyId);
    await eventually(async () => (await own()).length >= count);
    await quiet();
    return (await own()).map(({ data }) => data.status);
  };

  it('move up and never back', async () => {
    const chat = await world.chat();
    const replyId = await chat.approve(['Read me.']);
    const [bubble] = (await world.about(ReplySent, replyId)).data.bubbles;
    for (const status of ['delivered', 'read', 'delivered', 'read'] as const)
      await chat.status(bubble!.bubbleId, status);
    // Two dispatchers share the work: the second word may be heard first, and then the first says nothing new.
    expect([['delivered', 'read'], ['read']]).toContainEqual(await marks(replyId, 1));
  });

  it('that are faster than our own record are kept and joined', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['Quick.']);
    const { replyId } = approval.data;
    await chat.status(derivedId(replyId, 'bubble:0'), 'delivered');
    await quiet();
    await chat.publish(approval);
    await world.about(ReplySent, replyId);
    expect(await marks(replyId, 1)).toEqual(['delivered']);
  });
});

it('keeps neither words nor addresses of what has ended', async () => {
  const chat = await world.chat();
  await world.about(ReplySent, await chat.approve(['Your code is 4711-0815.']));
  const tables = ['send', 'send_bubble', 'outbox'];
  const rows = await Promise.all(tables.map((table) => world.db.query(`SELECT * FROM ${table}`)));
  expect(JSON.stringify(rows)).not.toContain('4711-0815');
  const [send] = await world.db.query('SELECT address FROM send WHERE conversation_id = $1', [
    chat.conversationId,
  ]);
  expect(send.address).toBeNull();
});

it('sends on without Redis, more slowly (DS-05)', async () => {
  await world.servers.control('redis', 'kill');
  const chat = await world.chat();
  await world.about(ReplySent, await chat.approve(['Still here.', 'And again.']));
  expect(world.screenOf(chat)).toEqual(['Still here.', 'And again.']);
});
