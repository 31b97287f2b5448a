import { ReplySent, rpcSubject, SendWait } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';
import type { Chat } from './chat.js';

let world: DispatcherWorld;
beforeEach(async () => {
  world = await DispatcherWorld.open();
});
afterEach(() => world.close());

const HOURS = 10_072;
const tooMany = (chat: Chat, retryAfter: number) =>
  world.telegram.faults.next(
    { kind: 'too-many-requests', retryAfter },
    { method: 'sendMessage', chat: Number(chat.address) },
  );
const waits = (): Promise<{ scope: string; seconds: number }[]> =>
  world.db.query(
    `SELECT CASE conversation_id WHEN '' THEN 'account' ELSE 'chat' END AS scope,
       extract(epoch FROM until - now())::int AS seconds FROM throttle WHERE until > now() ORDER BY scope, until`,
  );
/** As if this much time had passed. */
const later = async (seconds: number): Promise<void> => {
  await world.db.query('UPDATE throttle SET until = until - make_interval(secs => $1)', [seconds]);
  await world.db.query('UPDATE send SET not_before = not_before - make_interval(secs => $1)', [seconds]);
};
const quiet = () => new Promise((resolve) => setTimeout(resolve, 2_200));

describe('told to wait (DS-05)', () => {
  it('10,072 seconds: only that chat waits, also after a restart, and then its replies leave in order', async () => {
    const dispatcher = await world.spawn();
    const [limited, free] = [await world.chat(), await world.chat()];
    tooMany(limited, HOURS);
    const first = await limited.approve(['one']);
    await eventually(async () => (await waits()).length === 1);
    const second = await limited.approve(['two']);
    expect((await waits())[0]!.seconds).toBeGreaterThan(HOURS - 60);
    dispatcher.kill('SIGKILL');
    await world.spawn();
    await world.about(ReplySent, await free.approve(['now']));
    await quiet();
    expect(world.screenOf(limited)).toEqual([]);
    await later(HOURS - 60);
    await quiet();
    expect(world.screenOf(limited)).toEqual([]);
    await later(60);
    await world.about(ReplySent, first);
    await world.about(ReplySent, second);
    expect(world.screenOf(limited)).toEqual(['one', 'two']);
  });

  it('RV-17: whoever is about to approve is told until when: in that chat, and in no other', async () => {
    await world.start();
    const [limited, free] = [await world.chat(), await world.chat()];
    const asked = ({ accountId, conversationId }: Chat) =>
      world.desk('ada').ask(rpcSubject('dispatcher', 'send-wait'), { accountId, conversationId }, SendWait);
    expect(await asked(limited)).toEqual({});
    tooMany(limited, HOURS);
    await limited.approve(['one']);
    await eventually(async () => (await waits()).length === 1);
    const [throttle]: { until: Date }[] = await world.db.query('SELECT until FROM throttle');
    expect(await asked(limited)).toEqual({ until: throttle!.until.toISOString() });
    expect(await asked(free)).toEqual({});
  });

  it('a second chat told to wait while the first does: the account is meant, and all of it waits as long as that one', async () => {
    await world.start();
    const [first, second, third] = [await world.chat(), await world.chat(), await world.chat()];
    const webchat = await world.chat('webchat');
    tooMany(first, HOURS);
    tooMany(second, HOURS - 2);
    await first.approve(['one']);
    await eventually(async () => (await waits()).length === 1);
    await second.approve(['two']);
    await eventually(async () => (await waits()).length === 3);
    const [account, ...chats] = await waits();
    expect(account!.scope).toBe('account');
    expect(account!.seconds).toBe(chats[0]!.seconds);
    const held = await third.approve(['three']);
    await world.about(ReplySent, await webchat.approve(['elsewhere']));
    await quiet();
    expect(world.screenOf(third)).toEqual([]);
    await later(HOURS);
    await world.about(ReplySent, held);
  });

  it('two chats told to wait one after the other say nothing about the account', async () => {
    await world.start();
    const [first, second] = [await world.chat(), await world.chat()];
    tooMany(first, 1);
    await world.about(ReplySent, await first.approve(['one']));
    tooMany(second, 1);
    await world.about(ReplySent, await second.approve(['two']));
    const rows = await world.db.query(`SELECT 1 FROM throttle WHERE conversation_id = ''`);
    expect(rows).toEqual([]);
  });
});
