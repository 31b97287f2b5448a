import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTicketSimulator, type TicketSimulator } from '@countersign/simulators/tickets/simulator';
import { sharedDesk } from './desk.js';

export let model: ModelSimulator;
export let tickets: TicketSimulator;

// The desk of stories in which a model drafts and a ticket desk takes orders, as soon as one of them is read.
sharedDesk(async () => {
  [model, tickets] = await Promise.all([startModelSimulator(), startTicketSimulator()]);
  return {
    ...tickets.settings,
    TICKET_WEBHOOK_TIMEOUT: '1',
    ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated',
    ANTHROPIC_BASE_URL: model.url,
  };
});
afterAll(() => Promise.all([model.stop(), tickets.stop()]));
