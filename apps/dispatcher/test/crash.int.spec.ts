import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MediaStored, ReplySent, ReplyUnknown } from '@countersign/contracts';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let world: DispatcherWorld;
beforeAll(async () => {
  world = await DispatcherWorld.open();
});
afterAll(() => world.close());

describe('kill -9 of the dispatcher (DS-03, DS-07)', () => {
  it('between call and record: the reply is unknown and was sent once', async () => {
    const dispatcher = await world.spawn();
    const chat = await world.chat();
    world.telegram.faults.next({ kind: 'hang', accepted: true }, { method: 'sendMessage' });
    const replyId = await chat.approve(['First.', 'Second.']);
    await eventually(() => world.screenOf(chat).length === 1);
    dispatcher.kill('SIGKILL');
    const successor = await world.spawn();
    const unknown = await world.about(ReplyUnknown, replyId);
    expect(unknown.data).toMatchObject({
      errorCode: 'worker-lost',
      bubbles: [{ state: 'unknown', attempts: 1 }, { state: 'cancelled' }],
    });
    await world.about(ReplySent, await chat.approve(['Third.']));
    expect(world.screenOf(chat)).toEqual(['First.', 'Third.']);
    successor.kill('SIGKILL');
  });

  it('between call and record on web chat: put again, and there once', async () => {
    const dispatcher = await world.spawn();
    const chat = await world.chat('webchat');
    world.mailbox.hangNext = 1;
    const replyId = await chat.approve(['First.', 'Second.']);
    await eventually(() => world.screenOf(chat).length === 1);
    dispatcher.kill('SIGKILL');
    const successor = await world.spawn();
    const sent = await world.about(ReplySent, replyId);
    expect(sent.data.bubbles).toMatchObject([
      { state: 'sent', attempts: 2 },
      { state: 'sent', attempts: 1 },
    ]);
    expect(world.screenOf(chat)).toEqual(['First.', 'Second.']);
    successor.kill('SIGKILL');
  });

  it('between two bubbles: goes on with the first that was not sent', async () => {
    const paced = { ENABLE_TYPING_PACING: 'true', SEND_FENCE: '8' };
    const dispatcher = await world.spawn(paced);
    const chat = await world.chat();
    const replyId = await chat.approve(['First.', 'x'.repeat(100)]);
    await eventually(() => world.screenOf(chat).length === 1);
    await eventually(() => world.telegram.log.at(-1)?.method === 'sendChatAction');
    dispatcher.kill('SIGKILL');
    const successor = await world.spawn(paced);
    await world.about(ReplySent, replyId, 25_000);
    expect(world.screenOf(chat)).toEqual(['First.', 'x'.repeat(100)]);
    successor.kill('SIGKILL');
  });

  it.each(['media.after-claim', 'media.after-store'])(
    'at %s: the file is kept all the same, and told once (AU-01)',
    async (point) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'crashpoints-'));
      writeFileSync(path.join(folder, `dispatcher:${point}`), '');
      const dispatcher = await world.spawn({
        CRASHPOINTS: '1',
        CRASHPOINTS_DIR: folder,
        OTEL_SERVICE_NAME: 'dispatcher',
      });
      const chat = await world.chat();
      const { file_id: id } = world.telegram.files.put(SAMPLES.voice());
      const mediaId = await chat.sendFile({ kind: 'voice', providerMediaId: id });
      await eventually(() => dispatcher.exitCode !== null || dispatcher.signalCode !== null);
      const successor = await world.spawn();
      const told = async () =>
        (await world.bus.published(MediaStored)).filter(({ data }) => data.mediaId === mediaId);
      await eventually(async () => (await told()).length === 1, { withinMs: 15_000 });
      expect(await world.objects.get(`main/${mediaId}`)).toEqual(SAMPLES.voice());
      successor.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  );

  it('at any moment: every reply is on the screen at most once, in order, and its end is known', async () => {
    const chats = await Promise.all(Array.from({ length: 8 }, () => world.chat('webchat')));
    const approving = Promise.all(
      chats.map(async (chat) => {
        for (let i = 1; i <= 5; i += 1) {
          await chat.approve([`${i}a`, `${i}b`]);
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      }),
    );
    for (let kills = 0; kills < 3; kills += 1) {
      const dispatcher = await world.spawn();
      await new Promise((resolve) => setTimeout(resolve, 100 + 130 * kills));
      dispatcher.kill('SIGKILL');
    }
    await world.spawn();
    await approving;
    const said = [1, 2, 3, 4, 5].flatMap((i) => [`${i}a`, `${i}b`]);
    for (const chat of chats) {
      await eventually(() => world.screenOf(chat).length >= said.length, { withinMs: 20_000 });
      expect(world.screenOf(chat)).toEqual(said);
    }
  });
});
