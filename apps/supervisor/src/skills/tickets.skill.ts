import { Ticket } from '@countersign/contracts';
import type { Skill, Tool } from './skill.js';

/** Proposes a ticket for the colleagues who look after it; it is opened only if a person countersigns it. */
const openTicket: Tool<Ticket> = {
  name: 'open_ticket',
  description:
    'Proposes to open a ticket with colleagues: something is broken, missing, lost or to be done by them, and the reply alone does not settle it. Not for questions that can be answered, not for thanks or small talk, and never twice for what a ticket was opened for before. A colleague confirms or changes it; do not write that it is done.',
  input: Ticket,
  does: 'effect',
  run({ subject, details, priority }) {
    const ticket = { subject: subject.trim(), details: details.trim(), priority };
    return {
      title: 'Proposed: open a ticket',
      says: `${ticket.subject} (${priority})\n${ticket.details}`,
      actions: [{ kind: 'open-ticket', skill: 'tickets', ticket }],
    };
  },
};

/** Tickets (SV-17), where somebody takes them. */
export const tickets: Skill = {
  name: 'tickets',
  tools: [openTicket],
  offered: ({ offers = [] }) => offers.includes('open-ticket'),
};
