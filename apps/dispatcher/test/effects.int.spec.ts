import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EffectSettled, ReplySent, type Envelope } from '@countersign/contracts';
import type { EffectContent } from '@countersign/contracts/approval';
import { startTicketSimulator, type TicketSimulator } from '@countersign/simulators/tickets/simulator';
import { eventually } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DispatcherWorld } from './dispatcher-world.js';

const TICKET: EffectContent = {
  kind: 'open-ticket',
  ticket: { subject: 'Boiler in room 4', details: 'No hot water since Sunday.', priority: 'high' },
};
const SHORT = { TICKET_WEBHOOK_TIMEOUT: '0.5' };

let world: DispatcherWorld;
let desk: TicketSimulator;
beforeAll(async () => {
  desk = await startTicketSimulator({ honoursKey: true });
  world = await DispatcherWorld.open({ ...desk.settings, ...SHORT });
});
afterEach(async () => {
  desk.faults.clear();
  await world.db.query('DELETE FROM effect_breaker');
});
afterAll(async () => {
  await world.close();
  await desk.stop();
});

const settled = (replyId: string): Promise<Envelope<EffectSettled>> => world.about(EffectSettled, replyId);
const openedFor = (replyId: string): number =>
  desk.opened.filter(({ key }) => keys.get(key) === replyId).length;
const keys = new Map<string, string>();
async function outcomeOf(replyId: string): Promise<EffectSettled> {
  const { data } = await settled(replyId);
  keys.set(data.effectId, replyId);
  return data;
}

describe('an effect that was countersigned (SV-17)', () => {
  let dispatcher: INestApplication;
  beforeAll(async () => {
    dispatcher = await world.start();
  });
  afterAll(() => dispatcher.close());

  it('is carried out once with exactly its parameters, signed, and its end is told', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['A colleague comes at six.'], { effects: [TICKET] });
    const replyId = await chat.publish(approval);
    const end = await outcomeOf(replyId);
    expect(end).toMatchObject({ outcome: 'done', kind: 'open-ticket', position: 0, attempts: 1 });
    expect(desk.opened.filter(({ key }) => key === end.effectId)).toMatchObject([
      {
        reference: end.reference,
        ticket: TICKET.ticket,
        conversation: chat.conversationId,
        approvedBy: 'person:ada',
      },
    ]);
    await world.about(ReplySent, replyId);
    await chat.publish({ ...approval, id: '0f5e9a34-7c57-5a0b-8a38-6d6f0c0a7f11' });
    await world.about(ReplySent, await chat.approve(['Something after it.']));
    expect(openedFor(replyId)).toBe(1);
    expect(desk.violations).toEqual([]);
    const [row] = await world.db.query('SELECT parameters FROM effect WHERE reply_id = $1', [replyId]);
    expect(row).toEqual({ parameters: null });
  });

  it('with another parameter than was signed is not carried out, and nothing of the reply is sent', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['Done.'], { effects: [TICKET] });
    approval.data.effects = [{ ...TICKET, ticket: { ...TICKET.ticket, priority: 'low' } }];
    const calls = desk.calls.length;
    const replyId = await chat.publish(approval);
    await eventually(async () => (await world.stateOf(replyId)) === 'rejected');
    expect(await world.db.query('SELECT 1 FROM effect WHERE reply_id = $1', [replyId])).toEqual([]);
    expect(desk.calls).toHaveLength(calls);
  });

  it('refused by the receiver is refused, with the receiver’s words', async () => {
    desk.faults.next({ kind: 'refuse', status: 422, message: 'This queue is closed.' });
    const replyId = await (await world.chat()).approve(['Hello.'], { effects: [TICKET] });
    const end = await outcomeOf(replyId);
    expect(end).toMatchObject({ outcome: 'refused', code: 'invalid', words: 'This queue is closed.' });
    expect(openedFor(replyId)).toBe(0);
  });

  it.each<[string, Parameters<TicketSimulator['faults']['next']>[0], string]>([
    ['a hanging receiver', { kind: 'hang', opened: true }, 'timeout'],
    ['an error of the receiver', { kind: 'refuse', status: 500 }, 'http-500'],
    ['a redirect, which is not followed', { kind: 'redirect', to: 'http://127.0.0.1:1/' }, 'http-307'],
  ])('%s makes it unknown, and it is not repeated', async (_what, fault, code) => {
    desk.faults.next(fault);
    const replyId = await (await world.chat()).approve(['Hello.'], { effects: [TICKET] });
    const end = await outcomeOf(replyId);
    expect(end).toMatchObject({ outcome: 'unknown', code, attempts: 1 });
    expect(desk.calls.filter((key) => key === end.effectId)).toHaveLength(1);
  });

  it('waits while sending is stopped, and is refused when the reply is withdrawn before it began', async () => {
    const person = world.desk('lead');
    await person.set(true, 'workspace');
    const chat = await world.chat();
    const replyId = await chat.approve(['Hello.'], { effects: [TICKET] });
    await eventually(async () => (await world.stateOf(replyId)) === 'queued');
    await chat.withdraw(replyId);
    expect(await outcomeOf(replyId)).toMatchObject({ outcome: 'refused', code: 'opted-out', attempts: 0 });
    await person.set(false, 'workspace');
    expect(openedFor(replyId)).toBe(0);
  });

  it('withdrawn before its approval came is never carried out', async () => {
    const chat = await world.chat();
    const approval = chat.approval(['Hello.'], { effects: [TICKET] });
    await chat.withdraw(approval.data.replyId, approval.data.ordinal);
    await eventually(async () => (await world.stateOf(approval.data.replyId)) === 'cancelled');
    await chat.publish(approval);
    expect(await outcomeOf(approval.data.replyId)).toMatchObject({ outcome: 'refused', attempts: 0 });
  });
});

describe('a receiver that does not answer', () => {
  it('that is not there is tried again, then refused; after three troubles in a row nobody calls it', async () => {
    const away = await world.start({
      OUTBOUND_ALLOW_HOSTS: '127.0.0.1:1',
      TICKET_WEBHOOK_URL: 'http://127.0.0.1:1/',
      SEND_RETRY_DELAYS: '0.1',
    });
    const chat = await world.chat();
    const first = await chat.approve(['Hello.'], { effects: [TICKET] });
    expect(await outcomeOf(first)).toMatchObject({ outcome: 'refused', code: 'unreachable', attempts: 2 });
    const second = await chat.approve(['Hello again.'], { effects: [TICKET] });
    const waits = async (): Promise<boolean> => {
      const [row] = await world.db.query(
        `SELECT 1 FROM effect, effect_breaker WHERE reply_id = $1 AND state = 'queued' AND open_until > now()`,
        [second],
      );
      return row !== undefined;
    };
    await eventually(waits, { withinMs: 10_000 });
    await away.close();
    await world.db.query('DELETE FROM effect_breaker');
    const back = await world.start();
    expect(await outcomeOf(second)).toMatchObject({ outcome: 'done' });
    await back.close();
  });

  it('that is not configured refuses: nothing is done', async () => {
    const without = await world.start({ TICKET_WEBHOOK_URL: '', TICKET_WEBHOOK_SECRET: '' });
    const replyId = await (await world.chat()).approve(['Hello.'], { effects: [TICKET] });
    expect(await outcomeOf(replyId)).toMatchObject({ outcome: 'refused', code: 'not-configured' });
    await without.close();
  });

  it('an address that can be read on the way, or a secret that is none, keeps the service from starting', async () => {
    await expect(world.start({ TICKET_WEBHOOK_URL: 'http://desk.example.org/' })).rejects.toThrow(
      'TICKET_WEBHOOK_URL',
    );
    await expect(world.start({ TICKET_WEBHOOK_SECRET: 'short' })).rejects.toThrow('TICKET_WEBHOOK_URL');
  });
});

describe('kill -9 between the call and the record', () => {
  const killedOnce = async (more: Record<string, string>): Promise<EffectSettled> => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crashpoints-'));
    writeFileSync(path.join(folder, 'dispatcher:effect.before-record'), '');
    const armed = { CRASHPOINTS: '1', CRASHPOINTS_DIR: folder, OTEL_SERVICE_NAME: 'dispatcher' };
    const dispatcher = await world.spawn({ ...armed, ...more });
    const replyId = await (await world.chat()).approve(['Hello.'], { effects: [TICKET] });
    await eventually(() => dispatcher.exitCode !== null || dispatcher.signalCode !== null);
    const successor = await world.spawn(more);
    const end = await outcomeOf(replyId);
    successor.kill('SIGKILL');
    rmSync(folder, { recursive: true });
    expect(openedFor(replyId)).toBe(1);
    return end;
  };

  it('the effect is unknown, and the receiver was called once', async () => {
    const end = await killedOnce({});
    expect(end).toMatchObject({ outcome: 'unknown', code: 'worker-lost', attempts: 1 });
    expect(desk.calls.filter((key) => key === end.effectId)).toHaveLength(1);
  });

  it('where the receiver honours the key it is asked again with the same one, and was done once', async () => {
    const end = await killedOnce({ TICKET_WEBHOOK_HONOURS_KEY: 'true' });
    expect(end).toMatchObject({ outcome: 'done', attempts: 2 });
    expect(desk.calls.filter((key) => key === end.effectId)).toHaveLength(2);
  });
});
