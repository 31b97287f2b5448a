import { parseArgs } from 'node:util';
import { startSpeechSimulator } from './simulator.js';

/** `npm run simulate -- speech [--port N]`: an endpoint to point `TRANSCRIBE_BASE_URL` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8083' } } });
  const simulator = await startSpeechSimulator({ port: Number(values.port) });
  const settings = Object.entries(simulator.settings).map(([name, value]) => `${name}=${value}`);
  const lines = [
    `Speech-to-text simulator: ${simulator.url}`,
    settings.join(' '),
    `What it was asked: ${simulator.url}/control/journal`,
    `Script the next answer: curl -d '{"answer":{"kind":"text","text":"Two towels, please.","confidence":"low"}}' ${simulator.url}/control/next`,
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
