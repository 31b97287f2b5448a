import type { BusinessCalendar } from '@countersign/contracts';
import { firstReplyDue } from './sla.policy.js';

const OFFICE: BusinessCalendar = {
  name: 'Office',
  weekly: [
    { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '13:00' },
    { days: [1, 2, 3, 4, 5], opens: '14:00', closes: '18:00' },
  ],
  special: [{ name: 'Holiday', from: '2026-11-30', yearly: false, spans: [] }],
};
const due = (channel: 'webchat' | 'telegram' | 'whatsapp', since: string, calendars: BusinessCalendar[]) => {
  const at = firstReplyDue(channel, Date.parse(since), { zone: 'UTC', calendars });
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('the first reply is due within the minutes of its channel, in business hours (RV-01)', () => {
  test.each([
    ['web chat, 2 minutes', 'webchat', '2026-11-27T10:00:00Z', '2026-11-27T10:02:00.000Z'],
    ['Telegram, 10 minutes', 'telegram', '2026-11-27T10:00:00Z', '2026-11-27T10:10:00.000Z'],
    ['WhatsApp, 10 minutes', 'whatsapp', '2026-11-27T10:00:00Z', '2026-11-27T10:10:00.000Z'],
    ['until the minute it closes', 'telegram', '2026-11-27T12:50:00Z', '2026-11-27T13:00:00.000Z'],
    ['the midday pause does not count', 'telegram', '2026-11-27T12:54:00Z', '2026-11-27T14:04:00.000Z'],
    ['before it opens', 'webchat', '2026-11-27T03:00:00Z', '2026-11-27T09:02:00.000Z'],
    ['over a weekend and a holiday', 'telegram', '2026-11-27T17:55:00Z', '2026-12-01T09:05:00.000Z'],
  ] as const)('%s', (_, channel, since, expected) => {
    expect(due(channel, since, [OFFICE])).toBe(expected);
  });

  test('a business that tells no hours is always open, and one that never opens has no deadline', () => {
    expect(due('webchat', '2026-11-28T03:00:00Z', [])).toBe('2026-11-28T03:02:00.000Z');
    expect(
      due('webchat', '2026-11-28T03:00:00Z', [{ name: 'Closed', weekly: [], special: [] }]),
    ).toBeUndefined();
  });
});
