import { parseArgs } from 'node:util';
import { startTicketSimulator } from './simulator.js';

/** `npm run simulate -- tickets [--port N]`: a ticket desk to point `TICKET_WEBHOOK_URL` at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8085' } } });
  const simulator = await startTicketSimulator({ port: Number(values.port) });
  const settings = Object.entries(simulator.settings);
  const lines = [
    `Ticket simulator: ${simulator.url}; POST a fault as JSON to /fault`,
    settings.map(([name, value]) => `${name}='${value}'`).join(' '),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  simulator.onOpened = ({ reference, ticket }) =>
    process.stdout.write(`${reference} ${ticket.priority}: ${ticket.subject}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
