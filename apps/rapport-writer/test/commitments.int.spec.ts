import { randomUUID } from 'node:crypto';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

const soon = (): string => new Date().toISOString();
const CALL = 'We will call you the day after tomorrow.';

test.each(['approved first', 'sent first'])(
  'only what was sent promises anything, once, with its sentence and when it is due, %s (CM-01)',
  async (order) => {
    const ada = world.person();
    const [kept, never] = [randomUUID(), randomUUID()];
    await ada.approved(never, 'We will refund everything tomorrow.');
    const at = soon();
    const halves = [() => ada.approved(kept, `Hello Ada. ${CALL}`, 'Bye.'), () => ada.sent(kept, at)];
    for (const half of order === 'sent first' ? halves.reverse() : halves) await half();
    await ada.sent(kept, at);
    await ada.owed([CALL]);
    const [promise] = (await ada.known()).commitments ?? [];
    expect(promise).toMatchObject({
      ...{ kind: 'call_back', who: 'business', precision: 'day', flexibility: 'medium', saidAt: at },
      dueAt: new Date(Date.parse(at) + 2 * 86_400_000).toISOString().replace(/:\d\d\.\d+Z/, ':00.000Z'),
    });
  },
);

test('of a reply of which a part arrived, only that part promises (DS-04)', async () => {
  const ada = world.person();
  const reply = randomUUID();
  await ada.approved(reply, 'I will send the contract next week.', CALL);
  await ada.resolved(reply, ['sent', 'cancelled']);
  await ada.owed(['I will send the contract next week.']);
});

test('a promise is in the answer until two hours after it was due, whichever is due first before the others (CM-03)', async () => {
  const ada = world.person();
  const [old, recent, later] = [randomUUID(), randomUUID(), randomUUID()];
  const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
  await ada.approved(old, 'We will call you in 1 hour.');
  await ada.sent(old, ago(4));
  await ada.approved(later, 'We will send the invoice in 3 hours.');
  await ada.sent(later, ago(1));
  await ada.approved(recent, 'We will refund the deposit in 1 hour.');
  await ada.sent(recent, ago(2));
  await ada.owed(['We will refund the deposit in 1 hour.', 'We will send the invoice in 3 hours.']);
});

test('of two promises of the same thing the one said last counts, in whichever order they are heard of', async () => {
  const ada = world.person();
  const [first, second] = [randomUUID(), randomUUID()];
  const [before, after] = [new Date(Date.now() - 60_000).toISOString(), soon()];
  await ada.approved(second, 'We will call you in 5 hours.');
  await ada.sent(second, after);
  await ada.owed(['We will call you in 5 hours.']);
  await ada.approved(first, 'We will call you in 3 hours. We will send the contract next week.');
  await ada.sent(first, before);
  await ada.owed(['We will call you in 5 hours.', 'We will send the contract next week.']);
});

test('times are understood where the contact is, as far as that is known (CM-02)', async () => {
  const ada = world.person();
  await ada.rule({ key: 'zone', act: 'set', value: 'America/Sao_Paulo', base: 0 });
  await ada.told('zone', 'America/Sao_Paulo');
  const reply = randomUUID();
  await ada.approved(reply, 'Ligamos para você amanhã às 10h.');
  await ada.sent(reply, soon());
  await ada.owed(['Ligamos para você amanhã às 10h.']);
  const { commitments, zone } = await ada.known();
  expect(zone).toBe('America/Sao_Paulo');
  expect(commitments?.[0]?.dueAt).toMatch(/T13:00:00/);
});

test('a promise somebody says is kept is over, once (CM-04)', async () => {
  const ada = world.person();
  const reply = randomUUID();
  await ada.approved(reply, CALL);
  await ada.sent(reply, soon());
  await ada.owed([CALL]);
  const { commitmentId } = (await ada.known()).commitments![0]!;
  expect(await ada.settle(commitmentId, 'fulfilled')).toMatchObject({ settled: true, state: 'fulfilled' });
  expect(await ada.settle(commitmentId, 'cancelled')).toEqual({ settled: false });
  expect(await ada.promises()).toEqual([]);
  // What is heard again opens nothing again.
  await ada.sent(reply, soon());
  const other = randomUUID();
  await ada.approved(other, 'We will send the contract next week.');
  await ada.sent(other, soon());
  await ada.owed(['We will send the contract next week.']);
});
