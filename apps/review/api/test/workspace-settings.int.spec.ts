import { ExpiryService } from '../src/queue/expiry.service.js';
import { DraftLimits } from '../src/coverage/draft-limits.js';
import type {
  SettingsInForceDto,
  WorkspaceSettingsDto,
} from '../src/workspace-settings/workspace-settings.dto.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const read = async () => (await world.get<SettingsInForceDto>('/settings')).body;
const save = (settings: object, base: number) =>
  world.post<{ version: number; code: string; details: { field: string }[] }>('/settings', {
    settings,
    base,
  });
/** Changes some of what holds now. */
async function change(some: Partial<WorkspaceSettingsDto>) {
  const { settings, version } = await read();
  return save({ ...settings, ...some }, version);
}

test('while nobody sets anything the usual settings hold; a change is a version with who and when (OP-04)', async () => {
  const before = await read();
  expect(before).toMatchObject({ version: 0, versions: [] });
  expect(before.settings).toEqual(before.usual);
  expect((await change({ expiresHours: 48 })).body.version).toBe(1);
  expect((await read()).versions).toMatchObject([{ version: 1, by: 'Ada', settings: { expiresHours: 48 } }]);
  const trail = await world.get<{ entries: { action: string }[] }>('/audit?action=settings.');
  expect(trail.body.entries.map(({ action }) => action)).toEqual(['settings.saved']);
});

test('going back is another version that says again what an earlier one said (OP-04)', async () => {
  await change({ expiresHours: 24 });
  const { version } = await read();
  expect((await world.post('/settings/restore', { version: 1, base: version })).status).toBe(200);
  expect(await read()).toMatchObject({ version: version + 1, settings: { expiresHours: 48 } });
  expect((await read()).versions[0]).toMatchObject({ restores: 1, by: 'Ada' });
  await world.post('/settings/restore', { version: 0, base: version + 1 });
  const { settings, usual } = await read();
  expect(settings).toEqual(usual);
  expect((await world.post('/settings/restore', { version: 99, base: version + 2 })).status).toBe(404);
});

test.each([
  ['expiresHours', { expiresHours: 0 }],
  ['draftsAtOnce', { draftsAtOnce: 1.5 }],
  ['undoSeconds.webchat', { undoSeconds: { webchat: 121, telegram: 10, whatsapp: 10 } }],
  ['firstReplyMinutes.whatsapp', { firstReplyMinutes: { webchat: 2, telegram: 10, whatsapp: 'soon' } }],
])(
  'what cannot be is refused by the name of its field, and nothing is kept: %s (OP-04)',
  async (field, wrong) => {
    const { version } = await read();
    const { status, body } = await change(wrong as Partial<WorkspaceSettingsDto>);
    expect({ status, fields: [...new Set(body.details.map((one) => one.field))] }).toEqual({
      status: 422,
      fields: [`settings.${field}`],
    });
    expect((await read()).version).toBe(version);
  },
);

test('two who change at the same moment: one is told, and nobody saves over what they have not seen (OP-04)', async () => {
  const { settings, version } = await read();
  const answers = await Promise.all(
    [1, 2, 3].map((hours) => save({ ...settings, expiresHours: hours }, version)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await read()).version).toBe(version + 1);
});

test('only an administrator reads and changes them (SE-02)', async () => {
  const lead = { cookie: await world.anotherReviewer('Lea', 'lead') };
  expect((await world.get('/settings', lead)).status).toBe(403);
  expect((await world.post('/settings/restore', { version: 0, base: 0 }, lead)).status).toBe(403);
});

test('the next item is due by what is set now, and one that waits keeps its deadline (OP-04, RV-01)', async () => {
  await change({ firstReplyMinutes: { webchat: 2, telegram: 10, whatsapp: 10 } });
  const dueAfter = async (id: string) => {
    const [row]: { minutes: number }[] = await world.database.query(
      'SELECT extract(epoch FROM reply_due - waiting_since)::float8 / 60 AS minutes FROM review_item WHERE item_id = $1',
      [id],
    );
    return Math.round(row!.minutes);
  };
  const before = await world.newChat().asks('Hello?');
  await change({ firstReplyMinutes: { webchat: 45, telegram: 10, whatsapp: 10 } });
  const after = await world.newChat().asks('Hello?');
  expect([await dueAfter(before.id), await dueAfter(after.id)]).toEqual([2, 45]);
});

test('items are given up, and can be put aside, by the hours that are set now (OP-04, RV-15)', async () => {
  await change({ expiresHours: 48 });
  const item = await world.newChat().asks('Anybody?');
  await world.database.query(
    `UPDATE review_item SET opened_at = now() - interval '30 hours' WHERE item_id = $1`,
    [item.id],
  );
  await world.database.query(
    `UPDATE conversation SET last_inbound_at = now() - interval '30 hours' WHERE conversation_id = $1`,
    [item.conversationId],
  );
  const stateOf = async () => (await world.item(item.id)).state;
  const latest = async () =>
    (await world.get<{ snoozeLatest: string }>(`/items/${item.id}`)).body.snoozeLatest;
  await world.service.get(ExpiryService).expireDue();
  expect(await stateOf()).not.toBe('settled');
  const long = Date.parse(await latest());
  await change({ expiresHours: 29 });
  expect(long - Date.parse(await latest())).toBe(19 * 3_600_000);
  await world.service.get(ExpiryService).expireDue();
  expect(await stateOf()).toBe('settled');
});

test('as many items get a draft as is set now (OP-04)', async () => {
  const limits = world.service.get(DraftLimits);
  await world.newChat().asks('First?');
  const { id } = await world.newChat().asks('Last?');
  await change({ draftsAtOnce: 1 });
  expect(await limits.holdOf(world.database.manager, { item_id: id, workspace: 'main' }, false)).toBe(
    'queue_full',
  );
  await change({ draftsAtOnce: 1_000 });
  expect(
    await limits.holdOf(world.database.manager, { item_id: id, workspace: 'main' }, false),
  ).toBeUndefined();
});
