import { AccountTemplatesChanged, ReplySent, rpcSubject, TemplatesSynced } from '@countersign/contracts';
import { connectNats, Rpc } from '@countersign/messaging';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({
    ...whatsapp.settings,
  });
  await world.start();
});
afterAll(async () => {
  await world.close();
  await whatsapp.stop();
});

const told = () => world.bus.published(AccountTemplatesChanged);
const ask = async (accountId: string): Promise<TemplatesSynced> => {
  const connection = await connectNats(world.servers.nats, 'test');
  const query = { workspace: 'main', accountId };
  const options = { limitMs: 5_000, answer: TemplatesSynced };
  return new Rpc(connection, 'test')
    .request(rpcSubject('dispatcher', 'sync-templates'), query, options)
    .finally(() => connection.drain());
};

it('the templates of an account are told at the start, and again only when they are others (CH-08)', async () => {
  const [first] = await eventually(async () => ((await told()).length === 1 ? told() : undefined));
  expect(first).toMatchObject({
    accountId: 'whatsapp-main',
    data: { templates: expect.any(Array) as object[] },
  });
  expect(first!.data.templates.map(({ name }) => name)).toContain('room_is_free');
  expect(await ask('whatsapp-main')).toEqual({ known: true, count: 4 });
  expect(await told()).toHaveLength(1);
  const all = whatsapp.templates.templates;
  whatsapp.templates.templates = all.slice(1);
  expect(await ask('whatsapp-main')).toEqual({ known: true, count: 3 });
  whatsapp.templates.templates = all;
  expect(await ask('whatsapp-main')).toEqual({ known: true, count: 4 });
  await eventually(async () => (await told()).length === 3);
});

it('a list that could not be had changes nothing', async () => {
  const before = (await told()).length;
  whatsapp.acceptToken(false);
  expect(await ask('whatsapp-main')).toEqual({ known: false });
  whatsapp.acceptToken(true);
  expect(await ask('no-such-account')).toEqual({ known: false });
  expect(await told()).toHaveLength(before);
});

it('sends a template, or buttons, as they were approved, and keeps nothing of them', async () => {
  const chat = await world.chat('whatsapp');
  const template = { name: 'we_are_here', language: 'es', parameters: [] };
  const buttons = [{ id: 'yes', title: 'Yes, please' }];
  const replyId = await chat.approve([
    { text: 'Hola, seguimos aquí. Escríbanos cuando quiera.', template },
    { text: 'Shall we hold it?', buttons },
  ]);
  await world.about(ReplySent, replyId);
  expect(whatsapp.sentTo(chat.address)).toEqual([
    'Hola, seguimos aquí. Escríbanos cuando quiera.',
    'Shall we hold it?',
  ]);
  expect(whatsapp.allChats()[chat.address]?.at(-1)).toMatchObject({ buttons });
  const rows: object[] = await world.db.query('SELECT text, content FROM send_bubble WHERE reply_id = $1', [
    replyId,
  ]);
  expect(rows).toEqual(Array(2).fill({ text: null, content: null }));
  expect(whatsapp.violations).toEqual([]);
});
