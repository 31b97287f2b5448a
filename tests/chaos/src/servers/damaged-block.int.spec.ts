import path from 'node:path';
import { BusProbe } from '@countersign/testing';
import { corruptByte } from './corrupt-byte.js';
import { startNats, type RunningServer } from './server-starters.js';
import { makeWorkplace } from './workplace.js';

const SUBJECT = 'cs.inbound.message.v1.7.main.c_damaged';
const MESSAGES = 100;

describe('one damaged byte of a stored message', () => {
  const { folder, remove } = makeWorkplace();
  let server: RunningServer;
  let bus: BusProbe;
  const access = () => ({ url: server.url, user: 'test', password: 'test' });
  const write = (n: number) => bus.publishAgain(SUBJECT, `{"n":${n}}`, `message-${n}`);

  beforeAll(async () => {
    server = await startNats({ dir: folder });
    bus = await BusProbe.onNewServer(access());
    for (let n = 1; n <= MESSAGES; n++) await write(n);
    await bus.close();
    await server.stop();
    corruptByte(path.join(folder, 'jetstream'), 'INBOUND', '"n":');
    server = await startNats({ dir: folder });
    bus = await BusProbe.connect(access());
  });
  afterAll(async () => {
    await bus.close();
    await server.stop();
    remove();
  });

  it('costs that message alone; the server does not say so, which the runbook does', async () => {
    expect(await bus.messagesIn('INBOUND')).toBe(MESSAGES);
    expect(await bus.unreadable('INBOUND')).toHaveLength(1);
  });

  it('leaves the ids of all others known, and takes that one in again when its sender sends it again', async () => {
    const [damaged] = await bus.unreadable('INBOUND');
    const again = [];
    for (let n = 1; n <= MESSAGES; n++) if (!(await write(n)).duplicate) again.push(n);
    expect(again).toEqual([damaged]);
    expect(await write(damaged!)).toEqual({ seq: MESSAGES + 1, duplicate: true });
  });
});
