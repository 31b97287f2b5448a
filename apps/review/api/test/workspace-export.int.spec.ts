import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '@countersign/testing';
import { EXPORTED, LEFT_OUT } from '../src/exports/exported-tables.js';
import { ExportMaker } from '../src/exports/export-maker.service.js';
import { asOwner } from './table-owner.js';
import { ReviewWorld } from './review-world.js';

interface Export {
  id: string;
  state: string;
  by: string;
  bytes?: number;
  rows?: number;
  code?: string;
}
type As = Record<string, string>;

describe('everything of a workspace as one file (OP-09)', () => {
  let world: ReviewWorld;
  let folder: string;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-export-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.stop();
  });

  const ask = (as: As = {}) => world.post<Export>('/workspace-exports', {}, as);
  const list = async (as: As = {}) => (await world.get<{ exports: Export[] }>('/workspace-exports', as)).body.exports; // prettier-ignore
  const fetched = (id: string, as: As = {}) => world.fetch(`/api/v1/workspace-exports/${id}/file`, as);
  const ready = (id: string, as: As = {}): Promise<Export> =>
    eventually(async () => (await list(as)).find((one) => one.id === id && one.state === 'ready'), {
      what: 'the export',
    });
  const made = async (as: As = {}): Promise<Export> => ready((await ask(as)).body.id, as);
  /** Unpacked by the tar everybody has. */
  const unpacked = async (id: string, as: As = {}): Promise<string> => {
    const into = mkdtempSync(path.join(folder, 'x-'));
    const archive = path.join(into, 'it.tar.gz');
    writeFileSync(archive, Buffer.from(await (await fetched(id, as)).arrayBuffer()));
    execFileSync('tar', ['xzf', archive, '-C', into]);
    return into;
  };
  const rowsOf = (into: string, table: string): Record<string, unknown>[] =>
    readdirSync(path.join(into, table)).flatMap((file) =>
      readFileSync(path.join(into, table, file), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>),
    ); // prettier-ignore
  const lease = (id: string, seconds: number) =>
    world.database.query(
      `UPDATE workspace_export SET leased_until = clock_timestamp() + make_interval(secs => $2) WHERE export_id = $1`,
      [id, seconds],
    );

  it('every table is in it, or it is said why not', async () => {
    const tables: { name: string }[] = await world.database.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'review' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual([...Object.keys(EXPORTED), ...Object.keys(LEFT_OUT)].sort());
  }); // prettier-ignore

  it('has what was said and decided here, nothing of another workspace, nothing that opens anything, and a count of it all', async () => {
    const ours = world.newChat();
    await ours.approve(await ours.readyItem('Is breakfast included?'), 'It is.');
    const theirs = world.newChat('webchat', 'other');
    await theirs.turnCloses([await theirs.writes('Of another workspace')]);
    const { key } = (await world.post<{ key: string }>('/api-keys', { name: 'CRM', scopes: ['contacts:read'] })).body; // prettier-ignore

    const { id, by, bytes, rows } = await made();
    expect(by).toBe('Ada');
    const answer = await fetched(id);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="main-[\d-]+\.tar\.gz"$/,
    );
    expect(Number(answer.headers.get('content-length'))).toBe(bytes);
    await answer.arrayBuffer();

    const into = await unpacked(id);
    expect(rowsOf(into, 'message')).toEqual([expect.objectContaining({ text: 'Is breakfast included?' })]);
    expect(rowsOf(into, 'reply')).toEqual([expect.objectContaining({ bubbles: [{ text: 'It is.' }] })]);
    expect(rowsOf(into, 'person')).toEqual([expect.objectContaining({ name: 'Ada', email: 'ada@example.org' })]); // prettier-ignore
    expect(rowsOf(into, 'audit').map(({ seq }) => seq)).toEqual(
      rowsOf(into, 'audit').map((_, index) => index + 1),
    );
    const manifest = JSON.parse(readFileSync(path.join(into, 'manifest.json'), 'utf8')) as { rows: Record<string, number> }; // prettier-ignore
    const counted = Object.entries(manifest.rows).filter(([, count]) => count > 0);
    for (const [table, count] of counted) expect({ table, count: rowsOf(into, table).length }).toEqual({ table, count }); // prettier-ignore
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(rows);
    const whole = counted.map(([table]) => JSON.stringify(rowsOf(into, table))).join('');
    expect(whole).not.toContain('Of another workspace');
    expect(whole).not.toContain(key);
    for (const secret of ['secret_hash', 'claim_token', 'password']) expect(whole).not.toContain(`"${secret}":`); // prettier-ignore
  });

  it('more rows than are read at once are all there', async () => {
    await asOwner(
      world,
      `INSERT INTO confirmed_host (workspace, host, confirmed_by, confirmed_at) SELECT 'main', 'host-' || n || '.example.org', 'person:x', now() FROM generate_series(1, 1001) n`,
    );
    const hosts = rowsOf(await unpacked((await made()).id), 'confirmed_host').map(({ host }) => host);
    expect(new Set(hosts).size).toBe(1001);
  });

  it('is asked for and fetched by administrators of the workspace alone, and both are on its trail', async () => {
    const lea = { cookie: await world.anotherReviewer('Lea', 'lead') };
    const olga = { cookie: await world.anotherReviewer('Olga', 'admin', 'other') };
    const { id } = await made();
    expect((await ask(lea)).status).toBe(403);
    expect((await fetched(id, lea)).status).toBe(403);
    expect((await fetched(id, olga)).status).toBe(404);
    expect(await list(olga)).toEqual([]);
    await (await fetched(id)).arrayBuffer();
    const { body } = await world.get<{ entries: { action: string; detail: { export?: string } }[] }>(
      '/audit?action=workspace.export',
    );
    expect(body.entries.filter(({ detail }) => detail.export === id).map(({ action }) => action)).toEqual([
      'workspace.export-fetched',
      'workspace.export-asked',
    ]);
  });

  it('one whose maker was killed begins anew when its lease is over, and is asked for once meanwhile', async () => {
    // As a maker leaves it that was killed after its first part.
    const [left]: { id: string }[] = await world.database.query(
      `INSERT INTO workspace_export (export_id, workspace, asked_by, state, attempt, most_parts, leased_until)
       VALUES (gen_random_uuid(), 'main', 'person:x', 'running', 1, 1, clock_timestamp() + interval '60 seconds') RETURNING export_id AS id`,
    );
    const { id } = left!;
    await world.objects.put(`main/export-${id}.1.1`, Buffer.from('half'));
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'export_running' } });
    await world.service.get(ExportMaker).round();
    expect(await list()).toEqual(expect.arrayContaining([expect.objectContaining({ id, state: 'running' })]));
    expect((await fetched(id)).status).toBe(409);
    await lease(id, -1);
    await world.service.get(ExportMaker).round();
    await ready(id);
    expect(rowsOf(await unpacked(id), 'workspace')).toHaveLength(1);
  });

  it('one that fails again and again is said to have failed, and another can be made', async () => {
    const back = world.loseDisk();
    const { id } = (await ask()).body;
    for (let attempt = 0; attempt < 6; attempt++) {
      await lease(id, -1);
      await world.service.get(ExportMaker).round();
    }
    expect(await list()).toEqual(expect.arrayContaining([expect.objectContaining({ id, state: 'failed' })]));
    back();
    await made();
  });

  it('after its days it is not given out any more, and nothing of it lies there', async () => {
    const { id } = await made();
    await world.database.query(`UPDATE workspace_export SET expires_at = clock_timestamp() WHERE export_id = $1`, [id]); // prettier-ignore
    expect((await fetched(id)).status).toBe(410);
    await world.service.get(ExportMaker).round();
    expect(await list()).toEqual(expect.arrayContaining([expect.objectContaining({ id, state: 'expired' })]));
    expect((await fetched(id)).status).toBe(410);
    expect(await world.objects.get(`main/export-${id}.1.1`)).toBeUndefined();
  });
});
