import { openDataSource } from '@countersign/persistence';
import { ThrowawayServers } from '@countersign/testing';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DataSource } from 'typeorm';
import { SCHEMA } from '../migrations.js';
import { Breaker } from '../model/breaker.repository.js';
import { inputSchema } from './input-schema.js';
import type { SkillSetting, Tool } from './skill.js';
import { ALL_SKILLS } from './skills.js';
import { ToolSession } from './tool-session.js';

class TableInput {
  @IsInt() @Min(1) @Max(12) people!: number;
  @IsOptional() @IsIn(['lunch', 'dinner']) meal?: 'lunch' | 'dinner';
}

let servers: ThrowawayServers;
let database: DataSource;
let breaker: Breaker;
let ran: object[] = [];
const never = new AbortController().signal;
const setting: SkillSetting = { workspace: 'main', now: 0, language: 'en' };

beforeAll(async () => {
  servers = await ThrowawayServers.start('postgres');
  database = await openDataSource(
    { app: 'supervisor', schema: 'supervisor' },
    await servers.database(SCHEMA),
  );
  breaker = new Breaker(database);
});
afterAll(async () => {
  await database.destroy();
  await servers.stop();
});
beforeEach(async () => {
  ran = [];
  await database.query('DELETE FROM breaker');
});

const table = (run: Tool['run'] = () => ({ title: 'Tables', says: 'Two are free.' })): Tool => ({
  ...{ name: 'free_tables', description: 'Free tables.', input: TableInput, does: 'look-up' },
  run: (input, where, signal) => {
    ran.push(input);
    return run(input, where, signal);
  },
});
const session = (tool: Tool, limitMs?: number): ToolSession =>
  new ToolSession([tool], setting, breaker, limitMs);

describe('the tools of one draft (SV-17)', () => {
  test('what a model is told of the input is what it is held to', () => {
    expect(inputSchema(TableInput)).toEqual({
      type: 'object',
      properties: {
        people: { type: 'integer', minimum: 1, maximum: 12 },
        meal: { enum: ['lunch', 'dinner'] },
      },
      required: ['people'],
      additionalProperties: false,
    });
    for (const { input } of ALL_SKILLS.flatMap(({ tools }) => tools))
      expect(inputSchema(input).type).toBe('object');
  });

  test.each([
    [{}, 'people'],
    [{ people: 0 }, 'people must not be less than 1'],
    [{ people: '2' }, 'people must be an integer'],
    [{ people: 2, meal: 'brunch' }, 'meal must be one of'],
    [{ people: 2, table: 7 }, 'table should not exist'],
    [[2], 'the input is no object'],
    ['2', 'the input is no object'],
    [null, 'the input is no object'],
  ])('input %j is refused and nothing is run', async (input, why) => {
    const made = session(table());
    const called = await made.call('free_tables', input, never);
    expect(called).toEqual({ failed: true, says: expect.stringContaining(why) as string });
    expect(ran).toEqual([]);
    expect(made.answers).toEqual([]);
  });

  test('a tool nobody offered is refused', async () => {
    expect(await session(table()).call('refund', { people: 2 }, never)).toMatchObject({ failed: true });
    expect(ran).toEqual([]);
  });

  test('the same question is looked up once and stands once beside the draft', async () => {
    const made = session(table());
    const [one, other] = [
      await made.call('free_tables', { people: 2 }, never),
      await made.call('free_tables', { people: 2 }, never),
    ];
    expect(one).toEqual(other);
    expect(ran).toHaveLength(1);
    expect(made.answers).toEqual([{ title: 'Tables', says: 'Two are free.' }]);
  });

  test('a tool that does not answer in time is given up, is told so, and the reviewer sees that it could not be checked', async () => {
    let told: AbortSignal | undefined;
    const hangs = table((_, __, signal) => ((told = signal), new Promise(() => undefined)));
    const made = session(hangs, 30);
    expect(await made.call('free_tables', { people: 2 }, never)).toEqual({
      failed: true,
      says: expect.stringContaining('could not be checked') as string,
    });
    expect(told?.aborted).toBe(true);
    expect(made.answers).toMatchObject([{ title: 'Could not be checked: free_tables', kind: 'look-up' }]);
  });

  test('one that fails again and again is left alone by every replica', async () => {
    const broken = table(() => {
      throw new Error('down');
    });
    for (let people = 1; people <= 5; people += 1)
      await session(broken).call('free_tables', { people }, never);
    expect(ran).toHaveLength(5);
    const elsewhere = new ToolSession([broken], setting, new Breaker(database));
    expect((await elsewhere.call('free_tables', { people: 6 }, never)).says).toContain(
      'could not be checked',
    );
    expect(ran).toHaveLength(5);
  });
});
