import { DraftRequested, ProfilesQuery, rpcSubject, type ProfilesAnswer } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { ReviewWorld } from './review-world.js';

const KNOWN: ProfilesAnswer = {
  standard: 'balanced',
  profiles: [
    { name: 'balanced', provider: 'anthropic', model: 'claude-sonnet-5-5' },
    { name: 'economy', provider: 'anthropic', model: 'claude-haiku-5-5' },
    { name: 'fallback', provider: 'openai', model: 'gpt-5.4-mini', missing: 'OPENAI_API_KEY' },
  ],
};

let world: ReviewWorld;
let connection: NatsConnection;
let supervisor: Rpc;

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  connection = await connectNats(world.servers.nats, 'test');
  supervisor = new Rpc(connection, 'supervisor');
  supervisor.answer(rpcSubject('supervisor', 'profiles'), ProfilesQuery, () => Promise.resolve(KNOWN));
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

  it('cannot be changed while the service that drafts does not answer', async () => {
    supervisor.stop();
    await connection.flush();
    expect(await use('economy')).toMatchObject({ status: 503, body: { code: 'supervisor_away' } });
  });
});
