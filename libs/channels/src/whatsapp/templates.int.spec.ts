import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { listTemplates } from './templates.js';

let whatsapp: WhatsAppSimulator;
beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
});
afterAll(() => whatsapp.stop());

const list = (accessToken = whatsapp.accessToken, account = whatsapp.number.accountId) =>
  listTemplates(
    { phoneNumberId: '1', accessToken, graphUrl: whatsapp.url, apiVersion: 'v23.0' },
    account,
    2_000,
  );

describe('the templates of a business account (CH-08)', () => {
  it('are listed as they read, with what keeps one from being sent', async () => {
    const listed = await list();
    expect(listed).toEqual({
      templates: [
        expect.objectContaining({
          ...{
            name: 'room_is_free',
            language: 'en_US',
            status: 'APPROVED',
            header: 'Sea House',
            parameters: 2,
          },
          footer: 'Reply STOP for no more messages',
        }),
        expect.objectContaining({ name: 'we_are_here', language: 'es', parameters: 0 }),
        expect.objectContaining({ name: 'summer_offer', obstacle: 'header' }),
        expect.objectContaining({ name: 'last_minute', obstacle: 'not-approved' }),
      ],
    });
    const [usable] = (listed as { templates: object[] }).templates;
    expect(usable).not.toHaveProperty('obstacle');
  });

  it('come whole, page by page', async () => {
    const { templates } = whatsapp.templates;
    const one = templates[1]!;
    whatsapp.templates.templates = Array.from({ length: 450 }, (_, index) => ({
      ...one,
      name: `t_${index}`,
    }));
    const listed = (await list()) as { templates: { name: string }[] };
    expect(listed.templates.map(({ name }) => name)).toEqual(Array.from({ length: 450 }, (_, i) => `t_${i}`));
    whatsapp.templates.templates = templates;
  });

  it('are not known when the provider does not say, which is not the same as none', async () => {
    expect(await list('another token')).toEqual({ errorCode: 'http-401' });
    expect(await list(whatsapp.accessToken, '999999')).toEqual({ errorCode: 'http-400' });
    whatsapp.faults.next(
      { kind: 'graph-error', status: 503, code: 2, message: 'x' },
      { method: 'templates' },
    );
    expect(await list()).toEqual({ errorCode: 'http-503' });
  });
});
