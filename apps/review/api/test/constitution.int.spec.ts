import { PolicyAnswer, rpcSubject, type WorkspacePolicy, type WorkspaceRule } from '@countersign/contracts';
import { connectNats, Rpc } from '@countersign/messaging';
import { buildService } from '@countersign/runtime';
import { freePort } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
import { ReviewWorld } from './review-world.js';

const RULE: WorkspaceRule = {
  id: 'no-rooftop-party',
  category: 'unbacked_promise',
  severity: 'high',
  direction: 'out',
  phrases: ['rooftop ..2 part*'],
  reason: 'The roof is closed for parties.',
  positive: ['There is a rooftop garden party.'],
  negative: ['The party is in the bar.'],
};
const PROMISE = 'promises-without-backing';
const NOTE = 'As agreed with the desk.';

interface Overview {
  version: number;
  policyVersion: string;
  inForce: WorkspacePolicy;
  revision: number;
  draft?: { revision: number; problems: { problem: string }[]; lowered: string[]; askedBy?: string };
  versions: { version: number; by: string; confirmedBy?: string; lowered: string[]; note: string }[];
  hosts: { host: string }[];
}

const policy = (change: Partial<WorkspacePolicy> = {}): WorkspacePolicy => ({
  ...{ rules: [], changes: [], hosts: [] },
  ...change,
});

describe('rules as versions (CO-13)', () => {
  let world: ReviewWorld;
  let second: { cookie: string };

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    second = { cookie: await world.anotherReviewer('Sam', 'admin') };
  });
  afterAll(() => world.stop());

  const overview = async () => (await world.get<Overview>('/constitution')).body;
  const save = async (content: WorkspacePolicy, who?: { cookie: string }) => {
    const { revision } = await overview();
    return world.post<{ revision: number }>('/constitution/draft', { revision, content }, who);
  };
  const publish = async (who?: { cookie: string }) => {
    const { revision } = await overview();
    const path = '/constitution/draft/publish';
    return world.post<{ published: boolean; version: number; code: string; details: { message: string }[] }>(
      path,
      { revision, note: NOTE },
      who,
    );
  };
  const put = async (content: WorkspacePolicy) => {
    await save(content);
    return (await publish()).body;
  };

  it('a rule is drafted, checked by its examples, published, and the next text is caught by it', async () => {
    const before = (await world.newChat().readyItem('Hi')).policyVersion;
    await save(policy({ rules: [{ ...RULE, negative: ['A rooftop party.'] }] }));
    expect((await overview()).draft!.problems[0]!.problem).toContain('which must pass');
    expect(await publish()).toMatchObject({ status: 422, body: { code: 'rules_wrong' } });
    await save(policy({ rules: [RULE] }));
    const tried = await world.post<Record<'inForce' | 'draft', { verdict: string }>>('/constitution/try', {
      direction: 'out',
      text: 'Come to the ROOFTOP party!',
    });
    expect(tried.body).toMatchObject({ inForce: { verdict: 'pass' }, draft: { verdict: 'block' } });
    expect((await publish()).body).toMatchObject({ published: true, version: 1 });
    const chat = world.newChat();
    const item = await chat.readyItem('Hi');
    expect(item.policyVersion).toBe(`${before}-w1`);
    expect((await chat.lastRequest()).data.policyVersion).toBe(1);
    expect(await chat.approve(item, 'There is a r00ftop p4rty at six.')).toMatchObject({
      status: 422,
      body: {
        code: 'needs_reason',
        details: expect.arrayContaining([
          expect.objectContaining({ code: RULE.id, message: 'r00ftop p4rty' }),
        ]),
      },
    });
  });

  it('an approval signed under older rules is refused, and nothing was sent', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hi');
    await put(policy({ rules: [RULE], hosts: ['spa.example'] }));
    expect(await chat.approve(item, 'Hello!')).toMatchObject({
      status: 409,
      body: { code: 'digest_mismatch' },
    });
    const again = await world.item(item.id);
    expect((await chat.approve(again, 'Hello! See https://spa.example/plan')).status).toBe(201);
    const [{ detail }]: [{ detail: { policyVersion: string } }] = await world.database.query(
      `SELECT detail FROM audit WHERE action = 'reply.approved' ORDER BY seq DESC LIMIT 1`,
    );
    expect(detail.policyVersion).toBe(again.policyVersion);
  });

  it('every replica decides by the newest version at once, and tells whoever checks drafts what it says', async () => {
    const port = String(await freePort());
    const other = await buildService(REVIEW, { ...world.env, PORT: port });
    const { version } = await put(policy({ rules: [RULE, { ...RULE, id: 'another' }] }));
    const item = await world.newChat().readyItem('Hi');
    const [{ policyVersion }] = [item];
    const there = await fetch(`http://127.0.0.1:${port}/api/v1/items/${item.id}`, { headers: second });
    expect(((await there.json()) as { policyVersion: string }).policyVersion).toBe(policyVersion);
    await other.close();
    const connection = await connectNats(world.servers.nats, 'test');
    const ask = (number: number) =>
      new Rpc(connection, 'supervisor').request(
        rpcSubject('review', 'policy'),
        { workspace: 'main', version: number },
        { limitMs: 2_000, answer: PolicyAnswer },
      );
    expect(await ask(version)).toMatchObject({ found: true, rules: [RULE, { id: 'another' }] });
    expect(await ask(1)).toMatchObject({ found: true, rules: [RULE], hosts: [] });
    expect(await ask(99)).toMatchObject({ found: false });
    await connection.close();
  });

  it('lowering a rule takes a second administrator; a save in between asks anew', async () => {
    await save(policy({ changes: [{ rule: PROMISE, severity: 'off' }] }));
    expect((await overview()).draft!.lowered).toEqual([PROMISE]);
    expect((await publish()).body).toEqual({ published: false });
    expect((await publish()).body.code).toBe('second_admin_needed');
    await save(policy({ changes: [{ rule: PROMISE, severity: 'medium' }] }));
    expect((await publish(second)).body).toEqual({ published: false });
    expect((await publish(second)).body.code).toBe('second_admin_needed');
    const { version } = (await publish()).body;
    const { versions } = await overview();
    expect(versions[0]).toMatchObject({
      version,
      by: 'Sam',
      confirmedBy: 'Ada',
      lowered: [PROMISE],
      note: NOTE,
    });
    const chat = world.newChat();
    expect((await chat.approve(await chat.readyItem('Hi'), 'I promise you the best.')).status).toBe(201);
  });

  it('raising it again takes one', async () => {
    expect(await put(policy())).toMatchObject({ published: true });
  });

  it.each(['off', 'low'] as const)('nobody puts a floor rule %s', async (severity) => {
    await save(policy({ changes: [{ rule: 'card-number', severity }] }));
    const { status, body } = await publish();
    expect([status, body.code]).toEqual([422, 'rules_wrong']);
    expect(body.details[0]!.message).toContain('nobody may lower it');
    expect((await publish(second)).status).toBe(422);
  });

  it('nobody saves or publishes over what they have not seen', async () => {
    const { revision } = (await save(policy({ rules: [RULE] }))).body;
    const late = { revision: revision - 1, content: policy() };
    expect((await world.post<{ code: string }>('/constitution/draft', late)).body.code).toBe(
      'rules_changed_meanwhile',
    );
    expect((await world.post('/constitution/draft/discard', { revision })).status).toBe(204);
    expect((await overview()).draft).toBeUndefined();
    expect((await publish()).body.code).toBe('nothing_changed');
  });

  it('a revision that was published or discarded is never taken for a later one', async () => {
    const changed = { status: 409, body: { code: 'rules_changed_meanwhile' } };
    const before = (await overview()).revision;
    const seen = (await save(policy({ rules: [RULE] }))).body.revision;
    await world.post('/constitution/draft/discard', { revision: seen });
    await save(policy({ rules: [{ ...RULE, severity: 'low' }] }));
    const late = { revision: seen, note: NOTE };
    expect(await world.post('/constitution/draft/publish', late)).toMatchObject(changed);
    expect((await publish()).body.published).toBe(true);
    for (const revision of [before, seen, 0])
      expect(await world.post('/constitution/draft', { revision, content: policy() })).toMatchObject(changed);
    expect((await overview()).draft).toBeUndefined();
    await put(policy());
  });

  it.each([[[]], [null], ['rules'], [{}]])('what is no set of rules is not kept: %j', async (content) => {
    const { revision } = await overview();
    expect((await world.post('/constitution/draft', { revision, content })).status).toBe(422);
    expect(await overview()).toMatchObject({ revision });
  });

  it('a rule changed twice at once is not published, by whomever', async () => {
    const changes = [
      { rule: PROMISE, severity: 'critical' as const },
      { rule: PROMISE, severity: 'off' as const },
    ];
    await save(policy({ changes }));
    expect(await publish()).toMatchObject({ status: 422, body: { code: 'rules_wrong' } });
    await world.post('/constitution/draft/discard', { revision: (await overview()).revision });
  });

  it('an own rule that was withdrawn stops no draft it was found in', async () => {
    const { id: rule, category, severity, reason } = RULE;
    const finding = { rule, category, severity, reason, layer: 'rules' as const, words: 'rooftop party' };
    const chat = world.newChat();
    await chat.asks('Where is it?');
    await chat.drafted('At the rooftop party.', undefined, { findings: [finding] });
    const item = await chat.openItem((one) => one.state === 'ready');
    expect((await chat.approve(item, 'At the rooftop party.')).status).toBe(201);
  });

  it('a lead proposes, and does not publish; a reviewer reads', async () => {
    const lead = { cookie: await world.anotherReviewer('Lea', 'lead') };
    const bob = { cookie: await world.anotherReviewer('Bob') };
    expect((await save(policy({ rules: [RULE] }), lead)).status).toBe(201);
    expect((await publish(lead)).status).toBe(403);
    expect((await save(policy(), bob)).status).toBe(403);
    expect((await world.get('/constitution', bob)).status).toBe(200);
    expect((await publish()).status).toBe(201);
  });

  it('a version is never changed', async () => {
    for (const change of [`UPDATE policy_version SET note = 'x'`, 'DELETE FROM policy_version'])
      await expect(world.database.query(change)).rejects.toThrow(/permission denied/);
  });

  it('a host somebody confirmed is asked about again once it is withdrawn (CO-09)', async () => {
    const chat = world.newChat();
    const override = { reason: 'The city’s own page.', rules: ['unlisted-link'] };
    await chat.approve(await chat.readyItem('Map?'), 'See https://city.example', { override });
    expect((await overview()).hosts).toMatchObject([{ host: 'city.example' }]);
    expect((await world.post('/constitution/hosts/withdraw', { host: 'city.example' })).status).toBe(204);
    const again = world.newChat();
    const { body } = await again.approve(await again.readyItem('Map?'), 'See https://city.example');
    expect(body.code).toBe('needs_reason');
  });
});
