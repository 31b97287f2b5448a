import { parseArgs } from 'node:util';
import { startS3Simulator } from './simulator.js';

/** `npm run simulate -- s3 [--port N]`: a bucket in memory to point `OBJECTS_S3_ENDPOINT` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8083' } } });
  const simulator = await startS3Simulator({ port: Number(values.port) });
  const settings = Object.entries({ ...simulator.settings, ...simulator.environment });
  const lines = [
    `S3 simulator: ${simulator.url}; what is put there is gone when it stops`,
    settings.map(([name, value]) => `${name}='${value}'`).join(' '),
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
