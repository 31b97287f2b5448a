import { parseArgs } from 'node:util';
import { OidcSimulator } from './simulator.js';

/** `npm run simulate -- oidc [--port N] [--back URL] [--email ADDRESS]`: an OpenID provider to point `OIDC_ISSUER` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8086' },
      back: { type: 'string', default: 'http://127.0.0.1:3000' },
      email: { type: 'string', default: 'ada@example.org' },
    },
  });
  const simulator = await OidcSimulator.start(
    `${values.back}/api/v1/auth/callback/oidc`,
    Number(values.port),
  );
  simulator.add('You', { email: values.email });
  simulator.add('Somebody else');
  simulator.add('Not confirmed', { email: values.email, verified: false });
  const settings = Object.entries(simulator.settings).map(([name, value]) => `${name}='${value}'`);
  process.stdout.write(`OpenID provider: ${simulator.issuer}\n${settings.join(' ')}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
