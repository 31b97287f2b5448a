import { parseArgs } from 'node:util';
import { startWhatsAppSimulator } from './simulator.js';

/** `npm run simulate -- whatsapp [--port N] [--webhook URL]`: a Cloud API to point `WHATSAPP_GRAPH_URL` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8082' },
      webhook: { type: 'string', default: 'http://127.0.0.1:3003/webhooks/whatsapp' },
    },
  });
  const appSecret = 'a-simulated-app-secret';
  const simulator = await startWhatsAppSimulator({ port: Number(values.port) });
  simulator.callAt({ url: values.webhook, appSecret });
  const settings = [
    ...Object.entries(simulator.settings).map(([name, value]) => `${name}=${value}`),
    `WHATSAPP_APP_SECRET=${appSecret}`,
    'WHATSAPP_VERIFY_TOKEN=a-simulated-verify-token',
  ];
  const lines = [
    `WhatsApp simulator: ${simulator.url} (open it in a browser to write as a customer); calls ${values.webhook}`,
    settings.join(' '),
    simulator.examplesChecked
      ? "Requests are checked against the examples in Meta's description."
      : 'Checking is off: ../shared/data/whatsapp is not here.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
