import { randomUUID } from 'node:crypto';
import { ReplySent, ReplyUnknown, type EventClass } from '@countersign/contracts';
import { openDataSource } from '@countersign/persistence';
import { buildService } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
import { ReviewWorld } from './review-world.js';

describe('the standing audit of review (OB-08)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start({ AUDIT_INTERVAL: '0.2' });
    await world.setUp();
  });
  afterAll(() => world.stop());

  /** What anybody sees at the public address. */
  const audit = async (): Promise<{ status: number; says: Record<string, string> }> => {
    const response = await fetch(`${world.url}/health/ready`);
    const body = (await response.json()) as { services: { review: { audit: Record<string, string> } } };
    return { status: response.status, says: body.services.review.audit };
  };
  const becomes = (name: string, outcome: string): Promise<unknown> =>
    eventually(async () => (await audit()).says[name] === outcome, { what: `${name}: ${outcome}` });

  async function answered(how: EventClass<ReplySent> | EventClass<ReplyUnknown> = ReplySent) {
    const chat = world.newChat();
    const item = await chat.readyItem('Where is my order?');
    const { replyId, ordinal } = (await chat.approve(item, 'On its way.')).body;
    const bubble = { bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 };
    await chat.dispatcherSays<object>(how, replyId, {
      ...{ replyId, ordinal, bubbles: [bubble] },
      ...(how === ReplyUnknown && { errorCode: 'lost' }),
    });
    const state = how === ReplyUnknown ? 'unknown' : 'sent';
    await eventually(async () => {
      const sql = 'SELECT 1 FROM reply WHERE reply_id = $1 AND state = $2';
      return ((await world.database.query(sql, [replyId, state])) as unknown[]).length === 1;
    });
    return { chat, item, replyId };
  }

  it('answers once and a whole trail: both numbers are 0', async () => {
    await answered();
    await answered(ReplyUnknown);
    await becomes('duplicate_answers', 'ok');
    await becomes('chain_breaks', 'ok');
  });

  it('two replies that reached a customer for the same turn are a duplicate answer, and the workspace stays in traffic', async () => {
    const first = await answered(ReplyUnknown);
    const second = await answered();
    const trail = `UPDATE audit SET detail = jsonb_set(detail, '{turnIds}',
      (SELECT detail -> 'turnIds' FROM audit WHERE object_id = $2 AND action = 'reply.approved'))
      WHERE object_id = $1 AND action = 'reply.approved'`;
    await asOwner(trail, [second.replyId, first.replyId]);
    await becomes('duplicate_answers', '1');
    expect((await audit()).status).toBe(200);
    // Somebody finds out that the unknown one never arrived.
    await world.database.query(`UPDATE reply SET state = 'cancelled' WHERE reply_id = $1`, [first.replyId]);
    await becomes('duplicate_answers', 'ok');
  });

  it('a changed row, a removed row and a cut end of the trail are all found at the next start', async () => {
    const { replyId } = await answered();
    await asOwner(`UPDATE audit SET actor = 'person:eve' WHERE object_id = $1`, [replyId]);
    await restart();
    // The planted duplicate above bent a row as well.
    await becomes('chain_breaks', '2');
    await asOwner('DELETE FROM audit WHERE seq = 2');
    await restart();
    await becomes('chain_breaks', '3');
    await asOwner('DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)');
    await restart();
    await eventually(async () => Number((await audit()).says.chain_breaks) >= 3);
  });

  it('a row bent while the service runs is found as soon as the next decision is chained to it', async () => {
    await restart();
    const before = Number((await eventually(async () => (await audit()).says.chain_breaks)) ?? 0);
    await asOwner(`UPDATE audit_head SET hash = repeat('0', 64)`);
    await answered();
    await eventually(async () => Number((await audit()).says.chain_breaks) > before, { what: 'the break' });
  });

  /** The same service, started again. */
  async function restart(): Promise<void> {
    await world.service.close();
    world.service = await buildService(REVIEW, world.env);
  }

  /** Does to the database what the service's own role may not. */
  async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
    const url = new URL(world.servers.databaseUrl);
    url.pathname = new URL(world.env.DATABASE_URL!).pathname;
    const owner = await openDataSource({ app: 'spec', schema: 'review' }, url.href);
    await owner.query(sql, values);
    await owner.destroy();
  }
});
