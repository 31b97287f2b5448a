import { parseArgs } from 'node:util';
import { startModelSimulator } from './simulator.js';

/** `npm run simulate -- model [--port N]`: a model server to point `ANTHROPIC_BASE_URL` or `OPENAI_BASE_URL` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8082' } } });
  const simulator = await startModelSimulator({ port: Number(values.port) });
  const lines = [
    `Model simulator: ${simulator.url}`,
    `ANTHROPIC_BASE_URL=${simulator.url} ANTHROPIC_API_KEY=simulated`,
    `OPENAI_BASE_URL=${simulator.url}/v1`,
    `What it was asked: ${simulator.url}/control/journal`,
    `Script the next answer: curl -d '{"answer":{"kind":"status","status":529},"times":2}' ${simulator.url}/control/next`,
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
