import { InboundMessage } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { ScriptedVisitor, WebChatWorld } from './web-chat-world.js';

let world: WebChatWorld;
beforeAll(async () => (world = await WebChatWorld.start()));
afterAll(() => world.stop());

it('while the bus has no room a visitor is told to send again, and the same message sent again is kept once (F12, IN-02)', async () => {
  const ada = await ScriptedVisitor.arrive(await world.service());
  expect((await ada.write('before')).status).toBe(202);
  await world.bus.limit('INBOUND', 500);
  const id = crypto.randomUUID();
  const refused = await ada.write('while it is full', id);
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'not_accepted' }]);
  await world.bus.limit('INBOUND');
  await eventually(async () => (await ada.write('while it is full', id)).status === 202);
  expect((await ada.write('after')).status).toBe(202);
  const events = await world.bus.published(InboundMessage);
  expect(events.map(({ data }) => data.text)).toEqual(['before', 'while it is full', 'after']);
});
