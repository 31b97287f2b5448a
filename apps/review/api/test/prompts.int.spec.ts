import { randomUUID } from 'node:crypto';
import { PromptsQuery, rpcSubject, type KeptPrompt } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { ReviewWorld } from './review-world.js';

const WORDS = 'Rules. They ask: is there wifi?';
const KEPT: KeptPrompt = {
  ...{ role: 'draft', version: 'draft@5-00000000', digest: 'a'.repeat(64), length: WORDS.length },
  ...{ askedAt: '2026-11-20T10:00:00.000Z', until: '2026-12-20T10:00:00.000Z' },
};
const FORGOTTEN = { ...KEPT, digest: 'b'.repeat(64) };
const requestId = randomUUID();

describe('the full prompts of a draft', () => {
  let world: ReviewWorld;
  let connection: NatsConnection;
  let supervisor: Rpc;
  let lead: { cookie: string };

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
    connection = await connectNats(world.servers.nats, 'test');
    supervisor = new Rpc(connection, 'supervisor');
    supervisor.answer(rpcSubject('supervisor', 'prompts'), PromptsQuery, (query) => {
      const ours = query.workspace === 'main' && query.requestId === requestId ? [KEPT, FORGOTTEN] : [];
      const prompts = query.digest
        ? ours
            .filter(({ digest }) => digest === query.digest)
            .map((prompt) => (prompt === KEPT ? { ...prompt, words: WORDS } : prompt))
        : ours;
      return Promise.resolve({ prompts });
    });
    await connection.flush();
  });
  afterAll(async () => {
    await connection.drain();
    await world.stop();
  });

  const trail = (): Promise<{ object_id: string; detail: object }[]> =>
    world.database.query(`SELECT object_id, detail FROM audit WHERE action = 'prompt.read' ORDER BY seq`);

  it('a lead lists them and reads one, and every reading is on the trail; a list is no reading (SV-21)', async () => {
    const listed = await world.get<{ prompts: KeptPrompt[] }>(`/drafts/${requestId}/prompts`, lead);
    expect(listed).toMatchObject({ status: 200, body: { prompts: [KEPT, FORGOTTEN] } });
    expect(await trail()).toEqual([]);
    for (let times = 1; times <= 2; times++) {
      const read = await world.get(`/drafts/${requestId}/prompts/${KEPT.digest}`, lead);
      expect(read).toMatchObject({ status: 200, body: { words: WORDS } });
      expect(await trail()).toHaveLength(times);
    }
    expect((await trail())[0]).toEqual({
      object_id: requestId,
      detail: { digest: KEPT.digest, role: 'draft' },
    });
  });

  it('one whose words are forgotten is named as that; the digest remains (SV-21)', async () => {
    const read = await world.get<{ code: string }>(`/drafts/${requestId}/prompts/${FORGOTTEN.digest}`, lead);
    expect(read).toMatchObject({ status: 410, body: { code: 'prompt_forgotten' } });
    expect(await trail()).toHaveLength(2);
  });

  it('a prompt there never was is none, and what is no digest is refused', async () => {
    expect((await world.get(`/drafts/${requestId}/prompts/${'c'.repeat(64)}`, lead)).status).toBe(404);
    expect((await world.get(`/drafts/${requestId}/prompts/secret`, lead)).status).toBe(422);
  });

  it('a reviewer may not read what models were told (SV-21)', async () => {
    const bob = { cookie: await world.anotherReviewer('Bob', 'reviewer') };
    expect((await world.get(`/drafts/${requestId}/prompts`, bob)).status).toBe(403);
  });

  it('while the supervisor is away that is said, and nothing is noted as read', async () => {
    supervisor.stop();
    await connection.flush();
    const read = await world.get<{ code: string }>(`/drafts/${requestId}/prompts/${KEPT.digest}`, lead);
    expect(read).toMatchObject({ status: 503, body: { code: 'supervisor_away' } });
    expect(await trail()).toHaveLength(2);
  });
});
