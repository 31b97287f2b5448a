import { DraftRequested } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { ExpiryService } from '../src/queue/expiry.service.js';
import type { Chat } from './chat.js';
import { DispatcherStandIn } from './dispatcher-stand-in.js';
import { ReviewWorld } from './review-world.js';

const PASSWORD = 'a long enough password';

interface Workspace {
  id: string;
  name: string;
  version: number;
  own: boolean;
  people: number;
  openItems: number;
  suspended?: { reason: string; by: string };
}
interface Me {
  person: { id: string; roles: string[] };
  workspace: { id: string; name: string; suspended?: { reason: string } };
  workspaces: { id: string; name: string }[];
}
interface Refusal {
  code: string;
}
type As = Record<string, string>;

describe('workspaces: who belongs to them, and how they stop and go on (OP-09, SE-10)', () => {
  let world: ReviewWorld;
  let dispatcher: DispatcherStandIn;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    dispatcher = await DispatcherStandIn.start(world);
    await made('north', 'North');
  });
  afterAll(async () => {
    await dispatcher.stop();
    await world.stop();
  });

  const cookieOf = ({ headers }: { headers: Headers }): string => headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
  const made = (id: string, name: string, as: As = {}) =>
    world.post<Workspace & Refusal>('/workspaces', { id, name }, as);
  const list = async (as: As = {}) => (await world.get<{ workspaces: Workspace[]; mayCreate: boolean }>('/workspaces', as)).body; // prettier-ignore
  const one = async (id: string): Promise<Workspace> => (await list()).workspaces.find((each) => each.id === id)!; // prettier-ignore
  const me = async (as: As = {}): Promise<Me> => (await world.get<Me>('/me', as)).body;
  const enter = (workspace: string, as: As = {}) => world.post<Refusal>('/me/workspace', { workspace }, as);
  const signIn = async (email: string, password = PASSWORD): Promise<As> => {
    const answer = await world.post('/auth/sign-in/email', { email, password }, { cookie: '', origin: world.url });
    expect(answer.status).toBe(200);
    return { cookie: cookieOf(answer) };
  }; // prettier-ignore
  const invited = async (email: string, as: As, roles = ['reviewer']): Promise<string> => {
    const { status, body } = await world.post<{ link: string }>('/people/invitations', { email, roles }, as);
    expect(status).toBe(201);
    return new URL(body.link).hash.slice(1);
  };
  const join = (token: string, password: string, name?: string) => world.post<Refusal>('/join', { token, password, name }, { cookie: '' }); // prettier-ignore
  const writesTo = async (workspace: string, text: string): Promise<Chat> => {
    const chat = world.newChat('webchat', workspace);
    await chat.turnCloses([await chat.writes(text)]);
    return chat;
  };
  const change = async (id: string, what: 'suspend' | 'resume', as: As = {}) =>
    world.post<Workspace & Refusal>(
      `/workspaces/${id}/${what}`,
      { reason: 'The bill is open.', base: (await one(id)).version },
      as,
    );
  /** Ada on a second device, which goes there. */
  let second: As | undefined;
  const adaIn = async (workspace: string): Promise<As> => {
    second ??= await signIn('ada@example.org');
    expect((await enter(workspace, second)).status).toBe(200);
    return second;
  };
  const adaInNorth = (): Promise<As> => adaIn('north');

  it('whoever makes one administers it, and works where they were until they go there', async () => {
    expect(await one('north')).toMatchObject({ name: 'North', people: 1, openItems: 0, own: false });
    expect(await me()).toMatchObject({ workspace: { id: 'main', name: 'Main workspace' } });
    expect((await me()).workspaces.map(({ id }) => id)).toEqual(['main', 'north']);
    const ours = await world.newChat().readyItem('For Main');
    const ada = await adaInNorth();
    expect((await me(ada)).workspace).toMatchObject({ id: 'north' });
    expect((await world.get<{ items: object[] }>('/items', ada)).body.items).toEqual([]);
    expect((await world.get(`/items/${ours.id}`, ada)).status).toBe(404);
    const theirs = await writesTo('north', 'For North');
    await eventually(async () => (await one('north')).openItems === 1);
    const there = (await world.get<{ items: { conversationId: string }[] }>('/items', ada)).body.items;
    expect(there.map(({ conversationId }) => conversationId)).toEqual([theirs.conversationId]);
    expect((await world.openItems()).map(({ conversationId }) => conversationId)).toEqual([
      ours.conversationId,
    ]);
    // The other session is where it was.
    expect((await me()).workspace.id).toBe('main');
  });

  it('says what is wrong with a new one, and takes over one nobody has', async () => {
    expect(await made('north', 'Again')).toMatchObject({ status: 409, body: { code: 'workspace_exists' } });
    expect((await made('Not An Id', 'X')).status).toBe(422);
    expect((await made('blank', ' ')).status).toBe(422);
    expect(await made('other', 'X', await adaInNorth())).toMatchObject({ status: 403 });
    await writesTo('by-account', 'Hello');
    await eventually(async () => (await list()).workspaces.some(({ id }) => id === 'by-account'));
    await eventually(async () => (await one('by-account')).openItems === 1);
    expect(await one('by-account')).toMatchObject({ name: 'by-account', people: 0, openItems: 1 });
    expect(await made('by-account', 'By account')).toMatchObject({ status: 201, body: { people: 1, openItems: 1 } }); // prettier-ignore
  });

  it('a link lets into the workspace it was made in, and there alone', async () => {
    const token = await invited('nora@example.org', await adaInNorth());
    const look = await world.post('/join/look', { token }, { cookie: '' });
    expect(look.body).toMatchObject({ workspace: 'North', known: false });
    expect((await join(token, PASSWORD, 'Nora')).status).toBe(201);
    const nora = await signIn('nora@example.org');
    expect(await me(nora)).toMatchObject({ person: { roles: ['reviewer'] }, workspace: { id: 'north' } });
    expect(await enter('main', nora)).toMatchObject({ status: 404, body: { code: 'no_such_workspace' } });
    const people = async (as: As = {}) => (await world.get<{ people: { name: string }[] }>('/people', as)).body.people.map(({ name }) => name); // prettier-ignore
    expect(await people()).toEqual(['Ada']);
    expect(await people(await adaInNorth())).toEqual(['Ada', 'Nora']);
    const colleagues = await world.get<{ colleagues: { name: string }[] }>('/colleagues', nora);
    expect(colleagues.body.colleagues.map(({ name }) => name)).toEqual(['Ada', 'Nora']);
  });

  it('whoever has an account joins another with its password, guesses counted, and nobody sets it for them', async () => {
    const token = await invited('nora@example.org', {}, ['viewer']);
    expect((await world.post('/join/look', { token }, { cookie: '' })).body).toMatchObject({ known: true });
    expect(await join(token, 'not her password')).toMatchObject({
      status: 403,
      body: { code: 'INVALID_PASSWORD' },
    });
    const inNorth = await adaInNorth();
    const nora = (await me(await signIn('nora@example.org'))).person.id;
    // From when North was all she had: she has more now.
    const made = await world.post<{ link: string }>(`/people/${nora}/password-link`, {}, inNorth);
    const old = new URL(made.body.link).hash.slice(1);
    expect((await join(token, PASSWORD)).status).toBe(201);
    expect(await join(old, 'a password of somebody else')).toMatchObject({
      status: 403,
      body: { code: 'link_invalid' },
    });
    const her = await signIn('nora@example.org');
    expect(await me(her)).toMatchObject({ person: { roles: ['viewer'] }, workspace: { id: 'main' } });
    expect((await enter('north', her)).status).toBe(200);
    expect(await me(her)).toMatchObject({ person: { roles: ['reviewer'] } });
    // An administrator of North alone cannot set what opens Main.
    const otto = { cookie: await world.anotherReviewer('Otto', 'admin', 'north') };
    const refused = await world.post(`/people/${nora}/password-link`, {}, otto);
    expect(refused).toMatchObject({ status: 403, body: { code: 'works_elsewhere' } });
    expect(await world.post(`/people/${nora}/second-factor/reset`, {}, otto)).toMatchObject({
      status: 403,
      body: { code: 'works_elsewhere' },
    });
  });

  it('a page that believes it is where it was is refused, its stream ends, and what it held is free', async () => {
    const held = await world.newChat().readyItem('Who has me?');
    const bob = { cookie: await world.anotherReviewer('Bob', 'reviewer') };
    const id = (await me(bob)).person.id;
    await made('east', 'East');
    await world.database.query(
      `INSERT INTO membership (person_id, workspace, roles) VALUES ($1, 'east', 'viewer')`,
      [id],
    );
    expect((await world.post(`/items/${held.id}/claim`, {}, bob)).status).toBe(200);
    const stream = await world.fetch('/api/v1/stream', bob);
    expect((await enter('east', bob)).status).toBe(200);
    // Reads to the end: there is one.
    await stream.text();
    const believing = { ...bob, 'countersign-workspace': 'main' };
    for (const answer of [await world.get('/items', believing), await world.post('/views', {}, believing)])
      expect(answer).toMatchObject({ status: 409, body: { code: 'workspace_changed' } });
    expect((await world.get('/items', { ...bob, 'countersign-workspace': 'east' })).status).toBe(200);
    await eventually(async () => (await world.item(held.id)).claim === null);
  });

  it('whoever is let out of one is out of it at once, and goes on in the others', async () => {
    const kim = { cookie: await world.anotherReviewer('Kim', 'reviewer') };
    const { id } = (await me(kim)).person;
    await world.database.query(
      `INSERT INTO membership (person_id, workspace, roles) VALUES ($1, 'north', 'reviewer')`,
      [id],
    );
    const there = await signIn('kim@example.org');
    expect((await enter('north', there)).status).toBe(200);
    const stream = await world.fetch('/api/v1/stream', there);
    expect((await world.post(`/people/${id}/deactivate`, {}, await adaInNorth())).status).toBe(204);
    await stream.text();
    expect((await world.get('/me', there)).status).toBe(401);
    expect((await world.get('/items', kim)).status).toBe(200);
    expect(await me(await signIn('kim@example.org'))).toMatchObject({ workspaces: [{ id: 'main' }] });
    // What they did here still has their name.
    expect((await world.get('/people', await adaInNorth())).body).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ name: 'Kim', active: false })]) as unknown,
    });
  });

  it('a workspace keeps an administrator of its own', async () => {
    const { id } = (await me()).person;
    expect(await world.post(`/people/${id}/deactivate`, {}, await adaIn('by-account'))).toMatchObject({ status: 409, body: { code: 'last_administrator' } }); // prettier-ignore
  });
  it('suspended: its people are told and cannot work, nothing is drafted or sent, and what comes is kept', async () => {
    await made('south', 'South');
    const sara = { cookie: await world.anotherReviewer('Sara', 'reviewer', 'south') };
    const ada = await adaIn('south');
    const key = (await world.post<{ key: string }>('/api-keys', { name: 'South', scopes: ['conversations:read'] }, ada)).body.key; // prettier-ignore
    const asked = dispatcher.commands.length;
    const { status, body } = await change('south', 'suspend');
    expect({ status, suspended: body.suspended }).toMatchObject({ status: 200, suspended: { reason: 'The bill is open.', by: 'Ada' } }); // prettier-ignore
    expect(dispatcher.commands.slice(asked)).toMatchObject([
      { scope: 'workspace', workspace: 'south', on: true },
    ]);

    expect(await world.get('/items', sara)).toMatchObject({ status: 403, body: { code: 'workspace_suspended' } }); // prettier-ignore
    expect(await me(sara)).toMatchObject({ workspace: { suspended: { reason: 'The bill is open.' } } });
    const byKey = await world.get('/items', { cookie: '', authorization: `Bearer ${key}` });
    expect(byKey).toMatchObject({ status: 403, body: { code: 'workspace_suspended' } });

    const chat = await writesTo('south', 'Is anybody there?');
    await eventually(async () => (await one('south')).openItems === 1);
    expect(await world.published(DraftRequested, chat.conversationId)).toEqual([]);
    await world.database.query(`UPDATE review_item SET opened_at = now() - interval '90 days' WHERE workspace = 'south'`); // prettier-ignore
    await world.database.query(`UPDATE conversation SET last_inbound_at = now() - interval '90 days' WHERE workspace = 'south'`); // prettier-ignore
    expect(await world.service.get(ExpiryService).expireDue()).toBe(0);

    expect((await change('south', 'resume')).status).toBe(200);
    expect(dispatcher.commands.at(-1)).toMatchObject({ scope: 'workspace', workspace: 'south', on: false });
    await eventually(async () => (await world.published(DraftRequested, chat.conversationId)).length === 1);
    // Nobody could decide it meanwhile: it is not given up now.
    expect(await world.service.get(ExpiryService).expireDue()).toBe(0);
    expect((await world.get('/items', sara)).status).toBe(200);
    const trail = await world.get<{ entries: { action: string }[] }>('/audit', ada);
    expect(JSON.stringify(trail.body)).toMatch(
      /workspace\.resumed.*workspace\.suspended.*workspace\.created/,
    );
  });

  it('what the installation’s administrators suspended its own cannot resume; what they suspended themselves they can', async () => {
    const olga = { cookie: await world.anotherReviewer('Olga', 'admin', 'south') };
    expect(await change('south', 'suspend')).toMatchObject({ status: 200, body: { suspended: { byInstallation: true } } }); // prettier-ignore
    const asked = dispatcher.commands.length;
    expect(await change('south', 'resume', olga)).toMatchObject({ status: 403, body: { code: 'suspended_by_installation' } }); // prettier-ignore
    expect(dispatcher.commands).toHaveLength(asked);
    expect(await one('south')).toMatchObject({ suspended: { by: 'Ada' } });
    expect((await change('south', 'resume')).status).toBe(200);
    expect(await change('south', 'suspend', olga)).toMatchObject({ status: 200, body: { suspended: { byInstallation: false } } }); // prettier-ignore
    expect((await change('south', 'resume', olga)).status).toBe(200);
  });

  it('nobody suspends what is another’s, the installation’s own, or what somebody changed meanwhile', async () => {
    const inNorth = await adaInNorth();
    expect(await change('main', 'suspend')).toMatchObject({ status: 409, body: { code: 'own_workspace' } });
    expect(await change('main', 'suspend', inNorth)).toMatchObject({ status: 409 });
    expect(await change('south', 'suspend', inNorth)).toMatchObject({ status: 404 });
    expect((await list(inNorth)).workspaces.map(({ id }) => id)).toEqual(['north']);
    const { version } = await one('north');
    const renamed = await world.post('/workspaces/north', { name: 'The North' }, { 'if-match': `"${version}"` }); // prettier-ignore
    expect(renamed.body).toMatchObject({ name: 'The North', version: version + 1 });
    const late = await world.post<Refusal>(
      '/workspaces/north',
      { name: 'N' },
      { 'if-match': `"${version}"` },
    );
    expect(late).toMatchObject({ status: 409, body: { code: 'workspace_differs' } });
  });

  it('sending that was stopped before stays stopped; where the dispatcher is away nothing is suspended', async () => {
    const ada = await adaIn('south');
    await world.post('/kill-switch', { scope: 'workspace', on: true, reason: 'Wrong prices' }, ada);
    expect((await change('south', 'suspend')).status).toBe(200);
    expect((await change('south', 'resume')).status).toBe(200);
    expect((await world.get<object[]>('/kill-switch', ada)).body).toMatchObject([{ reason: 'Wrong prices' }]);
    dispatcher.losesAnswers = true;
    expect((await change('north', 'suspend')).status).toBe(503);
    dispatcher.losesAnswers = false;
    expect((await one('north')).suspended).toBeUndefined();
  });
});
