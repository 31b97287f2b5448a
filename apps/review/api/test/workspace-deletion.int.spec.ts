import { randomUUID } from 'node:crypto';
import { KEEPERS, WorkspaceDeleted, WorkspaceForgotten, type App } from '@countersign/contracts';
import { eventually, ForgettingTrial } from '@countersign/testing';
import { SCHEMA } from '../src/migrations.js';
import { WorkspaceGone } from '../src/workspaces/workspace-gone.service.js';
import { DispatcherStandIn } from './dispatcher-stand-in.js';
import { ReviewWorld, type Answer } from './review-world.js';

interface Workspace {
  id: string;
  version: number;
  code: string;
  suspended?: object;
  deletion?: {
    reason: string;
    dueAt: string;
    beganAt?: string;
    deletedAt?: string;
    services: { service: string; at?: string; went?: number }[];
  };
}
type As = Record<string, string>;

describe('a workspace that is deleted (OP-09)', () => {
  let world: ReviewWorld;
  let dispatcher: DispatcherStandIn;
  let trial: ForgettingTrial;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    dispatcher = await DispatcherStandIn.start(world);
    trial = await ForgettingTrial.open(world.servers, SCHEMA, world.env.DATABASE_URL!);
    for (const id of [trial.gone, trial.stays]) await world.post('/workspaces', { id, name: `The ${id}` });
  });
  afterAll(async () => {
    await trial.close();
    await dispatcher.stop();
    await world.stop();
  });

  const one = async (id: string): Promise<Workspace> =>
    (await world.get<{ workspaces: Workspace[] }>('/workspaces')).body.workspaces.find((each) => each.id === id)!; // prettier-ignore
  const act = async (id: string, what: string, body: object = {}, as: As = {}): Promise<Answer<Workspace>> =>
    world.post<Workspace>(`/workspaces/${id}/${what}`, { base: (await one(id)).version, ...body }, as);
  const reason = 'They have closed their shop.';
  const remove = (id: string, as: As = {}, confirm = id) => act(id, 'delete', { reason, confirm }, as);
  const refused = (status: number, code: string) => expect.objectContaining({ status, body: expect.objectContaining({ code }) as unknown }) as unknown; // prettier-ignore
  const isDue = (id: string) =>
    world.database.query('UPDATE workspace SET deletion_due_at = now() WHERE workspace = $1', [id]);
  const answers = async (service: App, rows = 3): Promise<void> => {
    const told = (await world.bus.published(WorkspaceDeleted)).at(-1)!;
    await world.bus.publish(service, WorkspaceForgotten, {
      id: randomUUID(),
      workspace: 'main',
      causationId: told.id,
      data: { workspace: told.data.workspace, forgotten: [{ kind: 'event', rows }] },
    });
  };

  it('every table of review says whether it goes, and takes in nothing of one that is deleted', async () => {
    expect(await trial.faults()).toEqual([]);
  });

  it('is suspended before, is not the first one, and is named by whoever deletes it', async () => {
    expect(await remove('main')).toEqual(refused(409, 'own_workspace'));
    expect(await remove(trial.gone)).toEqual(refused(409, 'not_suspended'));
    expect((await act(trial.gone, 'suspend', { reason })).status).toBe(200);
    expect(await remove(trial.gone, {}, 'gone')).toEqual(refused(422, 'confirmation_differs'));
    expect(await act(trial.gone, 'delete', { confirm: trial.gone, reason: ' ' })).toMatchObject({
      status: 422,
    });
    expect(await act(trial.gone, 'delete', { reason, confirm: trial.gone, base: 1 })).toEqual(refused(409, 'workspace_differs')); // prettier-ignore
    const otto = { cookie: await world.anotherReviewer('Otto', 'admin', trial.stays) };
    expect(await remove(trial.gone, otto)).toEqual(refused(404, 'no_such_workspace'));
    // What the installation's administrators suspended only they delete.
    const nora = { cookie: await world.anotherReviewer('Nora', 'admin', trial.gone) };
    expect(await remove(trial.gone, nora)).toEqual(refused(403, 'suspended_by_installation'));
    expect((await one(trial.gone)).deletion).toBeUndefined();
  });

  it('under a legal hold it stays', async () => {
    const hold = randomUUID();
    await world.database.query(
      `INSERT INTO legal_hold (hold_id, workspace, contact_id, reason, placed_by) VALUES ($1, $2, 'p_held', 'A lawsuit', 'person:1')`,
      [hold, trial.gone],
    );
    expect(await remove(trial.gone)).toEqual(refused(409, 'legal_hold'));
    await world.database.query(`UPDATE legal_hold SET lifted_by = 'person:1', lifted_at = now() WHERE hold_id = $1`, [hold]); // prettier-ignore
  });

  it('can be kept until its time is over, and is not resumed before that', async () => {
    const asked = await remove(trial.gone);
    expect(asked).toMatchObject({ status: 200, body: { deletion: { reason, by: 'Ada', services: [] } } });
    expect(new Date(asked.body.deletion!.dueAt).getTime()).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
    expect(await remove(trial.gone)).toEqual(refused(409, 'deletion_asked'));
    expect(await act(trial.gone, 'resume', { reason })).toEqual(refused(409, 'deletion_asked'));
    await world.service.get(WorkspaceGone).round();
    expect(await act(trial.gone, 'keep')).toMatchObject({ status: 200, body: { suspended: { reason } } });
    expect((await one(trial.gone)).deletion).toBeUndefined();
    expect(await act(trial.gone, 'keep')).toEqual(refused(409, 'no_deletion'));
    expect(await world.bus.published(WorkspaceDeleted)).toEqual([]);
  });

  it('goes from every table when it is due, is deleted once every service has answered, and nothing of another goes', async () => {
    await trial.plant();
    await world.objects.put(`${trial.gone}/reply-file`, Buffer.from('a contract'));
    const kept = await trial.rowsOf(trial.stays);
    expect(Object.values(kept)).not.toContain(0);
    expect((await remove(trial.gone)).status).toBe(200);
    await isDue(trial.gone);
    world.service.get(WorkspaceGone).nudge();
    await eventually(async () => (await world.bus.published(WorkspaceDeleted)).length === 1);
    await eventually(async () => (await trial.tablesOf(trial.gone)).length === 0, {
      what: 'nothing of it is left',
    });
    expect(await trial.rowsOf(trial.stays)).toEqual(kept);
    expect(await world.objects.get(`${trial.gone}/reply-file`)).toBeUndefined();

    const [silent, ...others] = KEEPERS;
    for (const service of others) await answers(service);
    await eventually(
      async () => (await one(trial.gone)).deletion!.services.filter(({ at }) => !at).length === 1,
    );
    const { deletion } = await one(trial.gone);
    expect(deletion).toMatchObject({ beganAt: expect.any(String) as unknown });
    expect(deletion!.deletedAt).toBeUndefined();
    expect(deletion!.services.filter(({ at }) => !at)).toEqual([{ service: silent }]);
    expect(await act(trial.gone, 'keep')).toEqual(refused(409, 'workspace_deleted'));

    await answers(silent);
    // Told twice: the first word stands.
    await answers(others[0], 7);
    const done = await eventually(async () => ((await one(trial.gone)).deletion?.deletedAt ? one(trial.gone) : undefined)); // prettier-ignore
    expect(done.deletion!.services).toContainEqual({ service: others[0], at: expect.any(String) as unknown, went: 3 }); // prettier-ignore
    const trail = await world.get('/audit');
    expect(JSON.stringify(trail.body)).toMatch(
      /workspace\.deleted.*workspace\.deletion-began.*workspace\.deletion-asked.*workspace\.deletion-called-off/,
    );
  });

  it('its id is used up, and what still comes for it is taken by nobody', async () => {
    expect(await world.post('/workspaces', { id: trial.gone, name: 'Again' })).toEqual(refused(409, 'workspace_exists')); // prettier-ignore
    for (const what of ['suspend', 'resume', 'delete', 'keep'])
      expect(await act(trial.gone, what, { reason, confirm: trial.gone })).toEqual(refused(409, 'workspace_deleted')); // prettier-ignore
    const late = world.newChat('webchat', trial.gone);
    const other = world.newChat();
    await late.turnCloses([await late.writes('Are you still there?')]);
    await other.turnCloses([await other.writes('And you?')]);
    await eventually(async () => (await world.openItems()).some(({ conversationId }) => conversationId === other.conversationId)); // prettier-ignore
    for (const stream of ['INBOUND', 'TURNS'] as const)
      await eventually(async () => (await world.bus.unacknowledged(stream, 'review')) === 0);
    expect(
      await world.database.query('SELECT 1 FROM conversation WHERE workspace = $1', [trial.gone]),
    ).toEqual([]);
    expect(await world.bus.deadLetters()).toBe(0);
  });
});
