import { generateKeyPairSync } from 'node:crypto';
import { ReplyCancelled, ReplySent, SettingChanged } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let world: DispatcherWorld;
beforeAll(async () => {
  world = await DispatcherWorld.open();
  await world.start();
  await world.start();
});
afterAll(() => world.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than two sweeps: whatever could start has started. */
const quiet = () => pause(2_200);

describe('the kill switch (DS-10)', () => {
  it('under load: sending stops, nothing is lost, and the queue leaves in order when it is lifted', async () => {
    const ada = world.desk('ada');
    const chats = await Promise.all(Array.from({ length: 12 }, () => world.chat('webchat')));
    const said = [1, 2, 3, 4, 5, 6].flatMap((i) => [`${i}a`, `${i}b`]);
    const approving = Promise.all(
      chats.map(async (chat) => {
        for (let i = 1; i <= 6; i += 1) {
          await chat.approve([`${i}a`, `${i}b`]);
          await pause(40);
        }
      }),
    );
    const onScreens = () => chats.reduce((sum, chat) => sum + world.screenOf(chat).length, 0);
    await eventually(() => onScreens() > 10);
    await ada.set(true, 'all');
    await pause(500); // a bubble under way is finished
    const stopped = onScreens();
    await approving;
    await quiet();
    expect(onScreens()).toBe(stopped);
    expect(stopped).toBeLessThan(chats.length * said.length);
    const [{ busy }] = await world.db.query(`SELECT count(*)::int AS busy FROM send WHERE state = 'sending'`);
    expect(busy).toBe(0);

    await ada.set(false, 'all');
    await eventually(() => onScreens() === chats.length * said.length, { withinMs: 20_000 });
    for (const chat of chats) expect(world.screenOf(chat)).toEqual(said);
  });

  it('a reply under way finishes its bubble and holds the rest, which leaves when it is lifted', async () => {
    const chat = await world.chat();
    const ada = world.desk('ada');
    world.telegram.faults.next(
      { kind: 'slow', ms: 1_000 },
      { method: 'sendMessage', chat: Number(chat.address) },
    );
    const replyId = await chat.approve(['First.', 'Second.']);
    await eventually(async () => (await world.stateOf(replyId)) === 'sending');
    await ada.set(true, 'account', { target: 'telegram-main' });
    await eventually(() => world.screenOf(chat).length === 1);
    await quiet();
    expect(world.screenOf(chat)).toEqual(['First.']);
    expect(await world.stateOf(replyId)).toBe('queued');
    await chat.hear('What else?', false);
    await ada.set(false, 'account', { target: 'telegram-main' });
    await world.about(ReplySent, replyId);
    expect(world.screenOf(chat)).toEqual(['First.', 'Second.']);
  });

  it('one account is stopped, another goes on; a whole workspace is stopped', async () => {
    const ada = world.desk('ada');
    const [telegram, webchat] = [await world.chat('telegram'), await world.chat('webchat')];
    await ada.set(true, 'account', { target: 'telegram-main' });
    const held = await telegram.approve(['Held.']);
    await world.about(ReplySent, await webchat.approve(['Free.']));
    await ada.set(true, 'workspace');
    const alsoHeld = await webchat.approve(['Held too.']);
    await ada.set(false, 'account', { target: 'telegram-main' });
    await quiet();
    expect([await world.stateOf(held), await world.stateOf(alsoHeld)]).toEqual(['queued', 'queued']);
    await ada.set(false, 'workspace');
    await world.about(ReplySent, held);
    await world.about(ReplySent, alsoHeld);
  });

  it('what waits is still looked at again before it leaves, and can be withdrawn', async () => {
    const ada = world.desk('ada');
    const [stale, stopped] = [await world.chat('webchat'), await world.chat('webchat')];
    await ada.set(true, 'workspace');
    const old = await stale.approve(['Done.']);
    await stale.hear('wait, one more thing', false);
    const withdrawn = await stopped.approve(['Never mind.']);
    await stopped.withdraw(withdrawn);
    await world.about(ReplyCancelled, withdrawn);
    await ada.set(false, 'workspace');
    expect((await world.about(ReplyCancelled, old)).data.reason).toBe('stale');
    expect([...world.screenOf(stale), ...world.screenOf(stopped)]).toEqual([]);
  });

  it('stays on when every dispatcher is restarted', async () => {
    const alone = await DispatcherWorld.open();
    try {
      const first = await alone.spawn();
      await alone.desk('ada').set(true, 'all');
      first.kill('SIGKILL');
      await alone.spawn();
      const chat = await alone.chat();
      const replyId = await chat.approve(['Held.']);
      await eventually(async () => (await alone.stateOf(replyId)) === 'queued');
      await quiet();
      expect(alone.screenOf(chat)).toEqual([]);
      await alone.desk('bob').set(false, 'all');
      await alone.about(ReplySent, replyId);
    } finally {
      await alone.close();
    }
  });

  it('everybody is told who did it and why; the newest command counts, an old one played again does not', async () => {
    const ada = world.desk('ada');
    const at = new Date().toISOString();
    await ada.set(true, 'workspace', { at });
    await ada.set(true, 'workspace', { at });
    const off = await world.desk('bob').set(false, 'workspace');
    expect(off).toMatchObject({ on: false, by: 'person:bob' });
    await expect(ada.set(true, 'workspace', { at })).rejects.toMatchObject({ code: 'overtaken' });
    const own = await eventually(async () => {
      const told = (await world.bus.published(SettingChanged)).map(({ data }) => data);
      return told.at(-1)?.by === 'person:bob' ? told : undefined;
    });
    expect(own.filter((told) => told.at === at)).toEqual([
      { setting: 'kill-switch', scope: 'workspace', on: true, reason: 'Wrong prices.', by: 'person:ada', at },
    ]);
    const chat = await world.chat('webchat');
    await world.about(ReplySent, await chat.approve(['Sending again.']));
  });

  it('a forged command lifts nothing', async () => {
    const stranger = world.desk('eve', generateKeyPairSync('ed25519').privateKey);
    await world.desk('ada').set(true, 'workspace');
    await expect(stranger.set(false, 'workspace')).rejects.toMatchObject({ code: 'forged' });
    const chat = await world.chat('webchat');
    const replyId = await chat.approve(['Held.']);
    await quiet();
    expect(await world.stateOf(replyId)).toBe('queued');
    await world.desk('ada').set(false, 'workspace');
    await world.about(ReplySent, replyId);
  });
});
