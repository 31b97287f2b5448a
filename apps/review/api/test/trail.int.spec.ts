import { ReviewWorld } from './review-world.js';
import { asOwner } from './table-owner.js';

interface Page {
  entries: {
    seq: number;
    actor: string;
    actorName?: string;
    action: string;
    objectId: string;
    hash: string;
    at: string;
  }[];
  nextCursor?: number;
}

describe('the audit trail, asked and proved (SE-09)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    for (const name of ['Grace', 'Olga', 'Bob']) await world.post('/people/invitations', { email: `${name}@example.org`, roles: ['viewer'] }); // prettier-ignore
  });
  afterAll(() => world.stop());

  const page = async (query = ''): Promise<Page> => (await world.get<Page>(`/audit${query}`)).body;
  const lines = async (query = ''): Promise<Page['entries']> => {
    const text = await (await world.fetch(`/api/v1/audit/export${query}`)).text();
    return text.trim().split('\n').map((line) => JSON.parse(line) as Page['entries'][number]); // prettier-ignore
  };

  it('tells who did what, newest first, page by page without a gap or a repeat', async () => {
    const all = (await page('?limit=100')).entries;
    expect(all.map(({ action }) => action)).toContain('person.signed-in');
    expect(all.find(({ action }) => action === 'person.invited')).toMatchObject({ actorName: 'Ada' });
    const walked: number[] = [];
    for (let cursor: number | undefined, more = true; more;) {
      const one = await page(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      walked.push(...one.entries.map(({ seq }) => seq));
      cursor = one.nextCursor;
      more = cursor !== undefined;
    }
    expect(walked).toEqual(all.map(({ seq }) => seq));
  });

  it('is asked by actor, action, object and date, and an export holds what the page holds', async () => {
    const invited = (await page('?action=person.inv')).entries;
    expect(invited).toHaveLength(3);
    const [one] = invited;
    expect((await page(`?object=${one!.objectId}`)).entries.map(({ seq }) => seq)).toEqual([one!.seq]);
    expect((await page('?actor=system')).entries.map(({ action }) => action)).toEqual(['person.created']);
    expect((await page(`?to=${invited.at(-1)!.at}&action=person.inv`)).entries).toEqual([]);
    expect(await lines('?action=person.inv')).toEqual(invited);
    // Who took it is in it from now on.
    expect((await page('?action=audit.exported')).entries).toHaveLength(1);
    expect((await world.get('/audit?action=DROP')).status).toBe(422);
    expect((await world.get('/audit?from=yesterday')).status).toBe(422);
  });

  it('proves that no row was changed, and names the one that was', async () => {
    const proof = await world.get<{ rows: number; breaks: string[]; head: string }>('/audit/verify');
    const [newest] = (await page('?limit=1')).entries;
    expect(proof.body).toEqual({ rows: newest!.seq, breaks: [], head: newest!.hash });
    await asOwner(world, `UPDATE audit SET actor = 'person:nobody' WHERE seq = 2`);
    expect((await world.get('/audit/verify')).body).toMatchObject({ breaks: ['2'] });
  });
});
