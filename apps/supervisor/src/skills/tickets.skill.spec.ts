import { inputSchema } from './input-schema.js';
import type { SkillSetting } from './skill.js';
import { tickets } from './tickets.skill.js';

const setting: SkillSetting = { workspace: 'main', now: 0, language: 'en', offers: ['open-ticket'] };
const [tool] = tickets.tools;

describe('a ticket, proposed (SV-17)', () => {
  test('goes to the card with exactly its parameters', () => {
    const input = { subject: ' Boiler in room 4', details: 'Cold since Sunday.', priority: 'high' };
    expect(tool!.run(input, setting, new AbortController().signal)).toMatchObject({
      actions: [
        {
          ...{ kind: 'open-ticket', skill: 'tickets' },
          ticket: { subject: 'Boiler in room 4', details: 'Cold since Sunday.', priority: 'high' },
        },
      ],
    });
  });

  test('must not be used where nobody takes tickets', () => {
    expect(tickets.offered({ ...setting, offers: [] })).toBe(false);
    expect(tickets.offered({ ...setting, offers: undefined })).toBe(false);
    expect(tickets.offered(setting)).toBe(true);
  });

  test('must not be proposed by rules alone: no sentence plainly asks for one', () => {
    expect(tickets.plain).toBeUndefined();
  });

  test('a model is told the same limits that approvals are held to', () => {
    expect(inputSchema(tool!.input)).toMatchObject({
      required: ['subject', 'details', 'priority'],
      properties: { subject: { maxLength: 150 }, priority: { enum: ['low', 'normal', 'high'] } },
    });
  });
});
