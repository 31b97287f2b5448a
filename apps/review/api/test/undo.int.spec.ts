import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

/** The lock every change takes last. */
const CHANGE_LOCK = 7_460_001;

describe('undo: as if it had not been approved', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('shows the draft that came while the reply waited', async () => {
    const chat = world.newChat();
    const item = await chat.asks('Is the kitchen open?');
    const { body } = await chat.approve(item, 'Until ten.', { undoSeconds: 60 });
    await chat.drafted('It is.');
    await eventually(
      async () =>
        (await world.database.query('SELECT 1 FROM draft WHERE item_id = $1', [item.id])).length === 1,
      { what: 'the late draft' },
    );
    expect((await world.post(`/items/${item.id}/undo`, { replyId: body.replyId })).status).toBe(204);
    expect(await world.item(item.id)).toMatchObject({
      state: 'ready',
      draft: { bubbles: [{ text: 'It is.' }] },
    });
  });

  it('waits for the audit trail before it takes the lock every other decision needs', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('A table for two?');
    const { body } = await chat.approve(item, 'At eight.', { undoSeconds: 60 });
    const other = world.database.createQueryRunner();
    await other.startTransaction();
    try {
      await other.query('SELECT 1 FROM audit_head FOR UPDATE');
      const undone = world.post(`/items/${item.id}/undo`, { replyId: body.replyId });
      await eventually(
        async () =>
          (await other.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)).length > 0,
        { what: 'the undo waiting' },
      );
      const [{ free }] = await other.query('SELECT pg_try_advisory_xact_lock($1) AS free', [CHANGE_LOCK]);
      expect(free).toBe(true);
      await other.commitTransaction();
      expect((await undone).status).toBe(204);
    } finally {
      await other.release();
    }
    expect(await chat.openItem()).toMatchObject({ id: item.id, state: 'ready' });
  });

  it('happens by itself when the customer writes before the reply has left', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Do you have a garage?');
    expect((await chat.approve(item, 'We do.', { undoSeconds: 60 })).status).toBe(201);
    await chat.writes('For a van?');
    const back = await chat.openItem();
    expect(back).toMatchObject({ id: item.id, notice: { kind: 'stale', bubbles: [{ text: 'We do.' }] } });
    expect(await chat.approvals()).toEqual([]);
  });

  it('happens by itself when the customer asks for no more messages, and nothing waits behind it', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is there a sauna?');
    expect((await chat.approve(item, 'There is.', { undoSeconds: 60 })).status).toBe(201);
    await chat.writes('/stop', { command: 'stop' });
    const [only, ...others] = await eventually(async () =>
      (await chat.approvals()).length > 0 ? chat.approvals() : undefined,
    );
    expect(others).toEqual([]);
    expect(only!.data).toMatchObject({ ordinal: 1, approval: { approvedBy: 'policy:commands@1' } });
    await eventually(async () => (await world.item(item.id)).state === 'settled');
  });
});
