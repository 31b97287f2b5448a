import { ReplySent, ReplyUnknown } from '@countersign/contracts';
import { HealthRegistry } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DispatcherWorld } from './dispatcher-world.js';

let world: DispatcherWorld;
let app: INestApplication;
beforeAll(async () => {
  world = await DispatcherWorld.open({ AUDIT_INTERVAL: '0.2' });
  app = await world.start();
});
afterAll(() => world.close());

const audit = async (): Promise<Record<string, string>> =>
  (await app.get(HealthRegistry).answer('dispatcher')).audit;
const becomes = (name: string, outcome: string): Promise<unknown> =>
  eventually(async () => (await audit())[name] === outcome, { what: `${name}: ${outcome}` });
const clean = async (): Promise<void> => {
  await becomes('order_violations', 'ok');
  await becomes('unapproved_sends', 'ok');
};

/** Three replies of one conversation, all sent. */
async function threeSent(): Promise<string[]> {
  const chat = await world.chat('webchat');
  const replies = [];
  for (const text of ['First.', 'Second.', 'Third.']) replies.push(await chat.approve([text]));
  for (const reply of replies) await world.about(ReplySent, reply);
  return replies;
}

it('replies sent in order, each under its approval: both numbers are 0 (OB-08)', async () => {
  await threeSent();
  await clean();
});

it('an unknown reply that was settled, and the one sent in its place, stand in order and under their approvals (DS-04)', async () => {
  const chat = await world.chat();
  const lost = { method: 'sendMessage', chat: Number(chat.address) };
  world.telegram.faults.next({ kind: 'reset', accepted: true }, lost);
  const first = await chat.approve(['First.']);
  await world.about(ReplyUnknown, first);
  await world.about(ReplySent, await chat.approve(['First, again.'], { resends: first }));
  world.telegram.faults.next({ kind: 'reset', accepted: true }, lost);
  const third = await chat.approve(['Third.']);
  await world.about(ReplyUnknown, third);
  await world.desk('ada').resolve(third, 'arrived');
  await clean();
});

it('a reply that left before an earlier one had ended is an order violation, until that is put right', async () => {
  const [first, , third] = await threeSent();
  const sql = `UPDATE send SET started_at = (SELECT started_at FROM send WHERE reply_id = $2) WHERE reply_id = $1`;
  const [{ started_at: before }] = await world.db.query('SELECT started_at FROM send WHERE reply_id = $1', [
    third,
  ]);
  await world.db.query(sql, [third, first]);
  await becomes('order_violations', '1');
  await world.db.query('UPDATE send SET started_at = $2 WHERE reply_id = $1', [third, before]);
  await clean();
});

it('a reply that left while an earlier one is not in the ledger at all is an order violation', async () => {
  const [, second] = await threeSent();
  await world.db.query('UPDATE send SET ordinal = NULL WHERE reply_id = $1', [second]);
  await becomes('order_violations', '1');
  await world.db.query('UPDATE send SET ordinal = 2 WHERE reply_id = $1', [second]);
  await clean();
});

it.each([
  ['nobody approved', 'approved = false', 'approved = true'],
  ['whose signed text was exchanged', `approval = jsonb_set(approval, '{digest}', '"x"')`, undefined],
  [
    'whose approver was exchanged',
    `approval = jsonb_set(approval, '{approvedBy}', '"person:eve"')`,
    undefined,
  ],
  ['whose approval is gone', 'approval = NULL', undefined],
])('a sent reply %s is an unapproved send', async (_what, plant, repair) => {
  const [reply] = await threeSent();
  const [{ approval }] = await world.db.query('SELECT approval FROM send WHERE reply_id = $1', [reply]);
  await world.db.query(`UPDATE send SET ${plant} WHERE reply_id = $1`, [reply]);
  await becomes('unapproved_sends', '1');
  await world.db.query(`UPDATE send SET ${repair ?? 'approved = true'}, approval = $2 WHERE reply_id = $1`, [
    reply,
    JSON.stringify(approval),
  ]);
  await clean();
});

it('a row somebody wrote into the ledger by hand, as if it had been sent, is an unapproved send', async () => {
  const [reply] = await threeSent();
  const copy = `INSERT INTO send (reply_id, approved, workspace, conversation_id, ordinal, state, correlation_id, causation_id, approval)
    SELECT gen_random_uuid(), true, workspace, conversation_id, 4, 'sent', correlation_id, causation_id, approval
    FROM send WHERE reply_id = $1 RETURNING reply_id`;
  const [{ reply_id: forged }] = await world.db.query(copy, [reply]);
  await becomes('unapproved_sends', '1');
  await world.db.query('DELETE FROM send WHERE reply_id = $1', [forged]);
  await clean();
});
