import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import type { PracticeDto } from '../src/practice/practice.dto.js';
import { ReviewWorld, type Answer } from './review-world.js';

/** What practising may change: how far each person is, who they are, and that a click was heard. */
const OWN = ['practice_decision', 'first_hour', 'idempotency'];

let world: ReviewWorld;
let bob: { cookie: string };
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  bob = { cookie: await world.anotherReviewer('Bob') };
  await world.newChat().asks('Somebody really waits');
});
afterAll(() => world.stop());

const look = async (as?: { cookie: string }, language = 'en'): Promise<PracticeDto> =>
  (await world.get<PracticeDto>(`/practice?language=${language}`, as)).body;
const act = (
  what: string,
  body: object,
  as?: { cookie: string },
): Promise<Answer<{ code: string; details?: { message: string; field: string }[] }>> =>
  world.post(`/practice/${what}`, body, as);
const decided = async (as?: { cookie: string }): Promise<(string | undefined)[]> =>
  (await look(as)).samples.map((sample) => sample.decided?.decision);

/** Every table that may not change, with what is in it, and every stream with how much is on it. */
async function everythingElse(): Promise<Record<string, string>> {
  await eventually(
    async () =>
      (await world.database.query(`SELECT 1 FROM outbox WHERE state = 'pending' LIMIT 1`)).length === 0,
  );
  const tables: { name: string }[] = await world.database.query(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables.filter(({ name: one }) => !OWN.includes(one))) {
    const [row]: [{ rows: string }] = await world.database.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS rows FROM "${name}" t`,
    );
    found[name] = row.rows;
  }
  for (const stream of await world.bus.streamNames())
    found[`stream ${stream}`] = String(await world.bus.messagesIn(stream as never));
  return found;
}

describe('a queue to learn on (RV-24)', () => {
  it('has three samples in the language asked for, the flagged one flagged by the rules in force', async () => {
    const { samples, welcomed } = await look();
    expect(welcomed).toBe(false);
    expect(samples.map(({ name, verdict }) => [name, verdict.verdict])).toEqual([
      ['approve', 'pass'],
      ['edit', 'block'],
      ['reject', 'pass'],
    ]);
    expect(samples[1]!.verdict.findings).toMatchObject([{ rule: 'ungrounded-fact', words: '45' }]);
    expect((await look(undefined, 'es')).samples[0]!.messages[0]!.text).toContain('Llegamos');
    expect((await world.get<{ code: string }>('/practice?language=xx')).status).toBe(422);
  });

  it('everything can be done in it, and nothing but the person’s progress comes of it', async () => {
    const before = await everythingElse();
    const { samples } = await look(bob);
    const flagged = await act('samples/edit/approve', { language: 'en', texts: samples[1]!.draft }, bob);
    expect(flagged).toMatchObject({ status: 422, body: { code: 'blocked_by_policy' } });
    expect(flagged.body.details).toMatchObject([{ field: 'ungrounded_fact', message: '45' }]);

    const texts = [samples[1]!.draft[0]!, 'Reception confirms the price for four people.'];
    const done = [
      await act('samples/approve/approve', { language: 'en', texts: samples[0]!.draft }, bob),
      await act('samples/edit/approve', { language: 'en', texts }, bob),
      await act('samples/reject/reject', { reason: 'OTHER', nextStep: 'escalate' }, bob),
      await act('samples/approve/undo', {}, bob),
      await act('samples/approve/undo', {}, bob),
      await act('welcomed', { welcomed: true }, bob),
    ];
    expect(done.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204]);
    expect(await decided(bob)).toEqual([undefined, 'edited', 'rejected']);
    expect((await look(bob)).welcomed).toBe(true);
    expect(await everythingElse()).toEqual(before);
  });

  it('is everybody’s own, a repeated click is one decision, and can be begun again', async () => {
    expect(await decided()).toEqual([undefined, undefined, undefined]);
    const click = { 'idempotency-key': randomUUID() };
    const rejection = { reason: 'OTHER', nextStep: 'redraft' };
    for (const _ of [1, 2])
      expect((await world.post('/practice/samples/reject/reject', rejection, click)).status).toBe(204);
    expect(await decided()).toEqual([undefined, undefined, 'rejected']);
    await act('start-over', {});
    expect(await decided()).toEqual([undefined, undefined, undefined]);
    expect(await decided(bob)).toEqual([undefined, 'edited', 'rejected']);
    await act('welcomed', { welcomed: false }, bob);
    expect((await look(bob)).welcomed).toBe(false);
  });

  it.each([
    ['samples/nobody/approve', { language: 'en', texts: ['Hello'] }, 'sample'],
    ['samples/approve/approve', { language: 'en', texts: [' '] }, 'texts'],
    ['samples/approve/approve', { language: 'fr', texts: ['Hello'] }, 'language'],
    ['samples/reject/reject', { reason: 'x y', nextStep: 'redraft' }, 'reason'],
    ['samples/reject/reject', { reason: 'OTHER', nextStep: 'send' }, 'nextStep'],
    ['welcomed', { welcomed: 'yes' }, 'welcomed'],
  ])('%s with %o is refused, naming %s', async (what, body, field) => {
    const { status, body: said } = await act(what, body);
    expect(status).toBe(422);
    expect(said.details?.map((one) => one.field)).toEqual([field]);
  });
});
