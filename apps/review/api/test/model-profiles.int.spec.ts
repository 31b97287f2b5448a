import {
  DraftRequested,
  ProfilesQuery,
  rpcSubject,
  type ProfilesAnswer,
  type RuleState,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

const KNOWN: ProfilesAnswer = {
  standard: 'balanced',
  profiles: [
    { name: 'balanced', provider: 'anthropic', model: 'claude-sonnet-5-5' },
    { name: 'economy', provider: 'anthropic', model: 'claude-haiku-5-5' },
    { name: 'fallback', provider: 'openai', model: 'gpt-5.4-mini', missing: 'OPENAI_API_KEY' },
  ],
};

const SPENT: RuleState = {
  ...{ name: 'day-nearly-spent', profile: 'economy', state: 'due', calmSeconds: 0 },
  ...{ budget: 'workspaceDay', percent: 82 },
};
let rules: RuleState[] = [];
let looks = 0;

let world: ReviewWorld;
let connection: NatsConnection;
let supervisor: Rpc;

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  connection = await connectNats(world.servers.nats, 'test');
  supervisor = new Rpc(connection, 'supervisor');
  supervisor.answer(rpcSubject('supervisor', 'profiles'), ProfilesQuery, () => {
    looks += 1;
    return Promise.resolve({ ...KNOWN, rules });
  });
  await connection.flush();
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

const use = (profile: string, extra?: Record<string, string>) =>
  world.post<{ code: string; detail: string }>('/model-profiles/use', { profile }, extra);
const inUse = async (): Promise<string | undefined> => {
  const { body } = await world.get<{ profiles: { name: string; inUse: boolean }[] }>('/model-profiles');
  return body.profiles.find((profile) => profile.inUse)?.name;
};
const nextProfile = async (): Promise<string | undefined> => {
  const chat = world.newChat();
  await chat.readyItem('Is it open?');
  return (await world.published(DraftRequested, chat.conversationId)).at(-1)?.data.profile;
};

interface InForce {
  profile?: string;
  byHand: boolean;
  reason?: string;
}
const inForce = (profile: string | undefined): Promise<InForce> =>
  eventually(async () => {
    const { body } = await world.get<InForce>('/model-profiles/in-force');
    return body.profile === profile ? body : undefined;
  });
/** The rules were looked at since, and what was seen is done. */
const looked = async (): Promise<void> => {
  const before = looks;
  await eventually(() => Promise.resolve(looks >= before + 2));
};
const trail = (): Promise<object[]> =>
  world.database.query(
    `SELECT action, actor, detail FROM audit WHERE action LIKE 'model-profile.switched%' ORDER BY seq`,
  );

describe('the workspace’s model profile (SV-03)', () => {
  it('is in the next request for a draft, whichever replica takes it, and in the audit trail', async () => {
    expect(await inUse()).toBe('balanced');
    expect(await nextProfile()).toBeUndefined();
    expect((await use('economy')).status).toBe(204);
    expect((await use('economy')).status).toBe(204);
    expect(await inUse()).toBe('economy');
    expect(await nextProfile()).toBe('economy');
    expect((await use('balanced')).status).toBe(204);
    const trail = await world.database.query(
      `SELECT action, detail FROM audit WHERE object_id = 'model-profile' ORDER BY seq`,
    );
    expect(trail).toEqual([
      { action: 'model-profile.chosen', detail: { profile: 'economy' } },
      { action: 'model-profile.chosen', detail: { profile: 'balanced', before: 'economy' } },
    ]);
  });

  it('one that cannot be used is refused, by name and with what is missing', async () => {
    expect(await use('fallback')).toMatchObject({
      status: 409,
      body: {
        code: 'profile_not_usable',
        detail: 'The profile "fallback" cannot be used: OPENAI_API_KEY is not set.',
      },
    });
    expect(await use('turbo')).toMatchObject({ status: 404, body: { code: 'no_such_profile' } });
    expect(await inUse()).toBe('balanced');
  });

  it('is seen by everyone and changed by admin and operator alone', async () => {
    const cookie = await world.anotherReviewer('Vera', 'reviewer');
    expect((await world.get('/model-profiles', { cookie })).status).toBe(200);
    expect((await use('economy', { cookie })).status).toBe(403);
  });

  it('a rule switches under load, says why, and goes back; no turn is lost and each is drafted with one of the two', async () => {
    await world.post('/model-profiles/release', {});
    const chats = Array.from({ length: 24 }, () => world.newChat());
    const write = async (slice: typeof chats): Promise<unknown> =>
      Promise.all(slice.map((chat) => chat.readyItem('Is it open?')));
    const first = write(chats.slice(0, 12));
    rules = [SPENT];
    const [, reason] = await Promise.all([write(chats.slice(12)), inForce('economy')]);
    await first;
    expect(reason).toMatchObject({ byHand: false, reason: '82 % of today’s budget is spent' });
    const named = await Promise.all(
      chats.map(async ({ conversationId }) => world.published(DraftRequested, conversationId)),
    );
    expect(named.map(({ length }) => length)).toEqual(chats.map(() => 1));
    for (const [request] of named) expect([undefined, 'economy']).toContain(request!.data.profile);
    expect(await nextProfile()).toBe('economy');

    rules = [{ ...SPENT, state: 'lingering', percent: 75 }];
    await looked();
    expect(await inUse()).toBe('economy');
    rules = [{ ...SPENT, state: 'over', percent: 0 }];
    await inForce(undefined);
    expect(await nextProfile()).toBeUndefined();
    expect(await trail()).toEqual([
      {
        action: 'model-profile.switched',
        actor: 'system',
        detail: {
          ...{ profile: 'economy', before: 'balanced', rule: 'day-nearly-spent' },
          reason: '82 % of today’s budget is spent',
        },
      },
      {
        action: 'model-profile.switched-back',
        actor: 'system',
        detail: { profile: 'balanced', before: 'economy', rule: 'day-nearly-spent' },
      },
    ]);
  });

  it('what somebody chose wins until it is released', async () => {
    rules = [SPENT];
    await inForce('economy');
    expect((await use('balanced')).status).toBe(204);
    await looked();
    expect(await inUse()).toBe('balanced');
    expect(await nextProfile()).toBe('balanced');
    const cookie = await world.anotherReviewer('Rita', 'lead');
    expect((await world.post('/model-profiles/release', {}, { cookie })).status).toBe(403);
    expect((await world.post('/model-profiles/release', {})).status).toBe(204);
    await inForce('economy');
    rules = [];
    await inForce(undefined);
  });

  it('cannot be changed while the service that drafts does not answer', async () => {
    supervisor.stop();
    await connection.flush();
    expect(await use('economy')).toMatchObject({ status: 503, body: { code: 'supervisor_away' } });
  });
});
