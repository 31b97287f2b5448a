import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import {
  derivedId,
  ReplyCancelled,
  ReplyResolved,
  ReplySent,
  ReplyUnknown,
  rpcSubject,
  SendResolution,
} from '@countersign/contracts';
import { approvalPayload } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { DispatcherWorld } from './dispatcher-world.js';

let world: DispatcherWorld;
beforeAll(async () => {
  world = await DispatcherWorld.open();
  await world.start();
  await world.start();
});
afterAll(() => world.close());

const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

/** A reply whose first bubble arrived, unless said otherwise, and whose answer was lost; the second was held. */
async function unknownReply(chat: Chat, accepted = true): Promise<string> {
  const target = { method: 'sendMessage', chat: Number(chat.address) };
  world.telegram.faults.next({ kind: 'reset', accepted }, target);
  const replyId = await chat.approve(['First.', 'Second.']);
  await world.about(ReplyUnknown, replyId);
  return replyId;
}

const statesOf = async (replyId: string): Promise<string[]> =>
  (
    await world.db.query('SELECT state FROM send_bubble WHERE reply_id = $1 ORDER BY position', [replyId])
  ).map(({ state }: { state: string }) => state);

describe('an unknown send is resolved by a person (DS-04, RV-18)', () => {
  it('tells when and how often it was tried, and what the provider said', async () => {
    const chat = await world.chat();
    const before = Date.now();
    world.telegram.faults.next(
      { kind: 'server-error', status: 502, accepted: true },
      { method: 'sendMessage', chat: Number(chat.address) },
    );
    const { data } = await world.about(ReplyUnknown, await chat.approve(['First.', 'Second.']));
    expect(data).toMatchObject({
      errorCode: 'http-502',
      providerWords: expect.stringContaining('Bad Gateway'),
    });
    expect(data.bubbles).toMatchObject([
      { state: 'unknown', attempts: 1, attemptedAt: expect.any(String) },
      { state: 'cancelled', attempts: 0 },
    ]);
    expect(Date.parse(data.bubbles[0]!.attemptedAt!)).toBeGreaterThanOrEqual(before - 1_000);
    expect(data.bubbles[1]!.attemptedAt).toBeUndefined();
  });

  it('it arrived: counts as sent, nothing leaves, and everybody is told who said so', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat);
    expect(await world.desk('ada').resolve(replyId, 'arrived')).toMatchObject({
      verdict: 'arrived',
      by: 'person:ada',
    });
    const resolved = await world.about(ReplyResolved, replyId);
    expect(resolved.data).toMatchObject({
      verdict: 'arrived',
      by: 'person:ada',
      bubbles: [{ state: 'sent' }, { state: 'cancelled' }],
    });
    expect(await world.stateOf(replyId)).toBe('sent');
    await quiet();
    expect(world.screenOf(chat)).toEqual(['First.']);
  });

  it('give up: cancelled, nothing leaves, and the next reply goes on', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat, false);
    await world.desk('ada').resolve(replyId, 'dropped');
    expect((await world.about(ReplyResolved, replyId)).data).toMatchObject({ verdict: 'dropped' });
    expect(await world.stateOf(replyId)).toBe('cancelled');
    await world.about(ReplySent, await chat.approve(['Third.']));
    expect(world.screenOf(chat)).toEqual(['Third.']);
  });

  it('send again: a new approval takes its place in one step, with its own ordinal, once', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat, false);
    const again = chat.approval(['First.', 'Second.'], { resends: replyId });
    await chat.publish(again);
    await chat.publish({ ...again, id: randomUUID() });
    await world.about(ReplySent, again.data.replyId);
    expect((await world.about(ReplyResolved, replyId)).data).toMatchObject({
      verdict: 'superseded',
      by: 'person:ada',
      supersededBy: again.data.replyId,
    });
    await quiet();
    expect(world.screenOf(chat)).toEqual(['First.', 'Second.']);
    expect(await world.stateOf(replyId)).toBe('cancelled');
    expect(await world.count(ReplyResolved, replyId)).toBe(1);
  });

  it('sending again what was settled meanwhile sends nothing, and says how the first one ended', async () => {
    const chat = await world.chat();
    const arrived = await unknownReply(chat);
    await world.desk('ada').resolve(arrived, 'arrived');
    const again = await chat.approve(['First.'], { resends: arrived });
    expect((await world.about(ReplyCancelled, again)).data).toMatchObject({
      reason: 'taken-over',
      original: 'sent',
    });
    const dropped = await unknownReply(chat, false);
    await world.desk('ada').resolve(dropped, 'dropped');
    const second = await chat.approve(['First.'], { resends: dropped });
    expect((await world.about(ReplyCancelled, second)).data).toMatchObject({ original: 'cancelled' });
    await quiet();
    expect(world.screenOf(chat)).toEqual(['First.']);
  });

  it('what a new approval takes the place of is signed: nobody can add or exchange it', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat);
    const approval = chat.approval(['Unrelated.']);
    approval.data.resends = replyId;
    await chat.publish(approval);
    await quiet();
    expect(await world.stateOf(replyId)).toBe('unknown');
    expect(world.screenOf(chat)).toEqual(['First.']);
  });

  it('an unknown send of another conversation cannot be superseded from this one', async () => {
    const [chat, other] = [await world.chat(), await world.chat()];
    const replyId = await unknownReply(chat);
    const again = await other.approve(['First.'], { resends: replyId });
    expect((await world.about(ReplyCancelled, again)).data.original).toBe('cancelled');
    expect(await world.stateOf(replyId)).toBe('unknown');
    expect(world.screenOf(other)).toEqual([]);
  });
});

describe('two at once', () => {
  it('two people, however often they click: the first word stands, both are told whose it was', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat);
    const [ada, bob] = [world.desk('ada'), world.desk('bob')];
    const answers = await Promise.all([
      ada.resolve(replyId, 'arrived'),
      bob.resolve(replyId, 'dropped'),
      ada.resolve(replyId, 'arrived'),
      bob.resolve(replyId, 'dropped'),
    ]);
    expect(new Set(answers.map(({ verdict, by, at }) => `${verdict} ${by} ${at}`)).size).toBe(1);
    const { data } = await world.about(ReplyResolved, replyId);
    expect(data.verdict).toBe(answers[0]!.verdict);
    await quiet();
    expect(await world.count(ReplyResolved, replyId)).toBe(1);
    expect(await statesOf(replyId)).toEqual([data.verdict === 'arrived' ? 'sent' : 'cancelled', 'cancelled']);
  });

  it('one sends it again while the other says it arrived: the customer reads it at most once more, or never', async () => {
    for (let round = 0; round < 5; round += 1) {
      const chat = await world.chat();
      const replyId = await unknownReply(chat);
      const again = chat.approval(['First.', 'Second.'], { resends: replyId });
      await Promise.all([chat.publish(again), world.desk('bob').resolve(replyId, 'arrived')]);
      const { data } = await world.about(ReplyResolved, replyId);
      if (data.verdict === 'superseded') {
        await world.about(ReplySent, again.data.replyId);
        expect(world.screenOf(chat)).toEqual(['First.', 'First.', 'Second.']);
      } else {
        expect((await world.about(ReplyCancelled, again.data.replyId)).data.original).toBe('sent');
        expect(world.screenOf(chat)).toEqual(['First.']);
      }
    }
  });
});

describe('evidence (DS-04)', () => {
  /** Web chat: every try is carried out and its answer lost. */
  async function unknownOnWebchat(): Promise<{ chat: Chat; replyId: string; bubbleId: string }> {
    const chat = await world.chat('webchat');
    world.mailbox.hangNext = 4;
    const replyId = await chat.approve(['First.', 'Second.']);
    await world.about(ReplyUnknown, replyId);
    return { chat, replyId, bubbleId: derivedId(replyId, 'bubble:0') };
  }

  it('a channel that reports it delivered resolves it by itself', async () => {
    const { chat, replyId, bubbleId } = await unknownOnWebchat();
    await chat.status(bubbleId, 'delivered');
    expect((await world.about(ReplyResolved, replyId)).data).toMatchObject({
      verdict: 'arrived',
      by: 'evidence',
      bubbles: [{ state: 'sent' }, { state: 'cancelled' }],
    });
    await chat.status(bubbleId, 'read');
    await quiet();
    expect(await world.count(ReplyResolved, replyId)).toBe(1);
    await expect(world.desk('ada').resolve(replyId, 'dropped')).resolves.toMatchObject({ by: 'evidence' });
  });

  it('a report of failure proves nothing: a person decides', async () => {
    const { chat, replyId, bubbleId } = await unknownOnWebchat();
    await chat.status(bubbleId, 'failed');
    await quiet();
    expect(await world.stateOf(replyId)).toBe('unknown');
  });

  it('a late report and a person at the same moment: one of them resolves it', async () => {
    const { chat, replyId, bubbleId } = await unknownOnWebchat();
    const [, answer] = await Promise.all([
      chat.status(bubbleId, 'read'),
      world.desk('ada').resolve(replyId, 'dropped'),
    ]);
    const { data } = await world.about(ReplyResolved, replyId);
    expect(data.by).toBe(answer.by);
    await quiet();
    expect(await world.count(ReplyResolved, replyId)).toBe(1);
  });
});

describe('only review can speak for a person', () => {
  const refused = (code: string) => expect.objectContaining({ code });

  it('a forged, altered or foreign command changes nothing', async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat);
    const stranger = world.desk('eve', generateKeyPairSync('ed25519').privateKey);
    await expect(stranger.resolve(replyId, 'dropped')).rejects.toEqual(refused('forged'));
    const ada = world.desk('ada');
    await expect(ada.resolve(replyId, 'dropped', { verdict: 'arrived' })).rejects.toEqual(refused('forged'));
    await expect(ada.resolve(replyId, 'dropped', { workspace: 'other' })).rejects.toEqual(refused('forged'));
    expect(await world.stateOf(replyId)).toBe('unknown');
  });

  it("the signature of an approval cannot be used as a command's", async () => {
    const chat = await world.chat();
    const replyId = await unknownReply(chat);
    const claims = {
      workspace: 'main',
      actor: 'person:ada',
      at: new Date().toISOString(),
      replyId,
      verdict: 'arrived',
    };
    const signature = sign(null, approvalPayload(claims as never), world.signingKey).toString('base64url');
    const asked = world
      .desk('ada')
      .ask(rpcSubject('dispatcher', 'resolve-send'), { ...claims, signature }, SendResolution);
    await expect(asked).rejects.toEqual(refused('forged'));
  });

  it('what is not unknown cannot be resolved', async () => {
    const chat = await world.chat();
    const sent = await chat.approve(['Hello.']);
    await world.about(ReplySent, sent);
    await expect(world.desk('ada').resolve(sent, 'dropped')).rejects.toEqual(refused('not-unknown'));
    await expect(world.desk('ada').resolve(randomUUID(), 'dropped')).rejects.toEqual(refused('not-unknown'));
    expect(await world.stateOf(sent)).toBe('sent');
  });
});

it('a word given while the dispatcher is away is refused, and counts when it is given again', async () => {
  const alone = await DispatcherWorld.open();
  try {
    const dispatcher = await alone.spawn();
    const chat = await alone.chat();
    alone.telegram.faults.next({ kind: 'reset', accepted: true }, { method: 'sendMessage' });
    const replyId = await chat.approve(['First.']);
    await alone.about(ReplyUnknown, replyId);
    dispatcher.kill('SIGKILL');
    await eventually(() => dispatcher.signalCode === 'SIGKILL');
    await expect(alone.desk('ada').resolve(replyId, 'arrived')).rejects.toMatchObject({
      code: 'unavailable',
    });
    await alone.spawn();
    await expect(alone.desk('ada').resolve(replyId, 'arrived')).resolves.toMatchObject({ by: 'person:ada' });
  } finally {
    await alone.close();
  }
});
