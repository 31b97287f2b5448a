import { parseArgs } from 'node:util';
import { startTelegramSimulator } from './simulator.js';

/** `npm run simulate -- telegram [--port N] [--token T]`: a Bot API server to point `TELEGRAM_API_ROOT` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8081' }, token: { type: 'string' } },
  });
  const { port, token } = values;
  const simulator = await startTelegramSimulator({
    port: Number(port),
    ...(token !== undefined && { token }),
  });
  const lines = [
    `Telegram simulator: ${simulator.url} (open it in a browser to write as a person)`,
    `TELEGRAM_API_ROOT=${simulator.url} TELEGRAM_BOT_TOKEN=${simulator.token}`,
    simulator.schemaChecked
      ? 'Requests are checked against the published Bot API description.'
      : 'Schema checking is off: ../shared/data/telegram/api.min.json is not here.',
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
