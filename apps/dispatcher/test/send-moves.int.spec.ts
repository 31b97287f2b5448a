import { randomUUID } from 'node:crypto';
import { ThrowawayServers } from '@countersign/testing';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';

const STATES = ['queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled'];
const SEND = [
  'queued>sending',
  'queued>cancelled',
  'sending>queued',
  'sending>sent',
  'sending>rejected',
  'sending>unknown',
];
const BY_PERSON = ['unknown>sent', 'unknown>cancelled'];
const LISTED = {
  send: [...SEND, 'sending>cancelled', ...BY_PERSON],
  send_bubble: [...SEND, 'queued>unknown', ...BY_PERSON],
};
const PAIRS = STATES.flatMap((from) => STATES.filter((to) => to !== from).map((to) => [from, to] as const));

describe('what the database lets a send become (DS-03, DS-07)', () => {
  let servers: ThrowawayServers;
  let db: DataSource;
  beforeAll(async () => {
    servers = await ThrowawayServers.start('postgres');
    const url = await servers.database(SCHEMA);
    db = await new DataSource({
      type: 'postgres',
      url,
      extra: { options: '-c search_path=dispatcher' },
    }).initialize();
  });
  afterAll(async () => {
    await db.destroy();
    await servers.stop();
  });

  const moves = async (table: 'send' | 'send_bubble', from: string, to: string): Promise<boolean> => {
    const id = randomUUID();
    await db.query(
      `INSERT INTO send (reply_id, approved, workspace, conversation_id, state, correlation_id, causation_id)
       VALUES ($1, true, 'main', 'c_spec', $2, $1, $1)`,
      [id, from],
    );
    await db.query('INSERT INTO send_bubble (bubble_id, reply_id, position, state) VALUES ($1, $1, 0, $2)', [
      id,
      from,
    ]);
    return db.query(`UPDATE ${table} SET state = $2 WHERE reply_id = $1`, [id, to]).then(
      () => true,
      (error: { code?: string }) => {
        expect(error.code).toBe('23514');
        return false;
      },
    );
  };

  it.each(['send', 'send_bubble'] as const)(
    'a %s makes the moves of its table and no other',
    async (table) => {
      for (const [from, to] of PAIRS) {
        expect([from, to, await moves(table, from, to)]).toEqual([
          from,
          to,
          LISTED[table].includes(`${from}>${to}`),
        ]);
      }
    },
  );
});
