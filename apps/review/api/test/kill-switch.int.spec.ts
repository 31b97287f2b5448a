import { eventually } from '@countersign/testing';
import { SetKillSwitch } from '@countersign/contracts';
import { DispatcherStandIn } from './dispatcher-stand-in.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
let dispatcher: DispatcherStandIn;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  dispatcher = await DispatcherStandIn.start(world);
});
afterAll(async () => {
  await dispatcher.stop();
  await world.stop();
});

const set = (body: object, extra?: Record<string, string>) =>
  world.post<{ code: string }>('/kill-switch', { reason: 'The price list is wrong.', ...body }, extra);
const stops = async () => (await world.get<object[]>('/kill-switch')).body;
const trail = (): Promise<{ action: string; detail: object }[]> =>
  world.database.query(`SELECT action, detail, actor FROM audit WHERE object_kind = 'setting' ORDER BY seq`);

describe('the kill switch in the workspace (DS-10)', () => {
  it('shows everyone what is stopped, by whom, since when and why, until it is lifted', async () => {
    expect(await stops()).toEqual([]);
    expect((await set({ scope: 'workspace', on: true })).status).toBe(204);
    const stop = {
      scope: 'workspace',
      reason: 'The price list is wrong.',
      by: 'Ada',
      since: expect.any(String),
    };
    expect(await stops()).toEqual([stop]);
    const cookie = await world.anotherReviewer('Vera', 'viewer');
    expect((await world.get('/kill-switch', { cookie })).body).toEqual([stop]);
    expect((await set({ scope: 'workspace', on: false, reason: 'Corrected.' })).status).toBe(204);
    expect(await stops()).toEqual([]);
    expect(await trail()).toMatchObject([
      { action: 'sending.stopped', detail: { scope: 'workspace', reason: 'The price list is wrong.' } },
      { action: 'sending.resumed', detail: { scope: 'workspace', reason: 'Corrected.' } },
    ]);
  });

  it('approving goes on and says that the reply waits; the thread says it too, and not any more when it is lifted', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is it open?');
    await set({ scope: 'account', accountId: 'webchat-main', on: true });
    expect(await chat.approve(item, 'Until six.')).toMatchObject({
      status: 201,
      body: { waits: 'sending-stopped' },
    });
    const delivery = async () =>
      (
        await world.get<{ messages: { delivery?: object }[] }>(`/conversations/${chat.conversationId}`)
      ).body.messages.at(-1)?.delivery;
    await eventually(async () => JSON.stringify(await delivery()).includes('queued'));
    expect(await delivery()).toEqual({ state: 'queued', code: 'sending-stopped' });
    await set({ scope: 'account', accountId: 'webchat-main', on: false });
    expect(await delivery()).toEqual({ state: 'queued' });
    const other = world.newChat();
    expect((await other.approve(await other.readyItem('And now?'), 'Yes.')).body).not.toHaveProperty('waits');
  });

  it("carries the person's name, signed; an account nobody has is refused", async () => {
    dispatcher.commands.length = 0;
    expect(await set({ scope: 'account', accountId: 'telegram-nowhere', on: true })).toMatchObject({
      status: 404,
      body: { code: 'no_such_account' },
    });
    expect((await set({ scope: 'account', on: true })).status).toBe(422);
    expect((await set({ scope: 'all', on: true, reason: '  ' })).status).toBe(422);
    expect(dispatcher.commands).toEqual([]);
    await set({ scope: 'all', on: true });
    expect(dispatcher.commands).toMatchObject([
      { scope: 'all', on: true, actor: expect.stringMatching(/^person:/), workspace: 'main' },
    ]);
    expect(dispatcher.commands[0]).toBeInstanceOf(SetKillSwitch);
    await set({ scope: 'all', on: false });
  });

  it.each([
    ['viewer', 403],
    ['reviewer', 403],
    ['auditor', 403],
    ['lead', 204],
    ['admin', 204],
    ['operator', 204],
  ])('%s: %i (capabilities §6)', async (role, status) => {
    const cookie = await world.anotherReviewer(`Ks${role}`, role);
    expect((await set({ scope: 'workspace', on: false }, { cookie })).status).toBe(status);
  });

  it('a lost answer is made good by the event, and counts once in the trail', async () => {
    const before = (await trail()).length;
    dispatcher.losesAnswers = true;
    expect(await set({ scope: 'workspace', on: true })).toMatchObject({
      status: 503,
      body: { code: 'dispatcher_away' },
    });
    dispatcher.losesAnswers = false;
    await eventually(async () => (await stops()).length === 1);
    expect(await trail()).toHaveLength(before + 1);
    await set({ scope: 'workspace', on: false });
  });
});
