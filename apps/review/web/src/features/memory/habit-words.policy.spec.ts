import type { Habits } from '../../api/memory.js';
import { habitWords } from './habit-words.policy.js';

const hours = (...busy: [hour: number, count: number][]): number[] =>
  Array.from({ length: 24 }, (_, hour) => busy.find(([one]) => one === hour)?.[1] ?? 0);
const habits = (more: Partial<Habits> = {}): Habits => ({
  ...{ messages: 10, hours: hours([21, 4], [22, 5], [9, 1]), zone: 'Europe/Lisbon', meanLength: 42 },
  ...{ emojiRate: 0.25, address: 'usted', channel: 'telegram', replySeconds: 290, ...more },
});

test('how somebody writes is one line, and none before there is a habit (ME-09)', () => {
  expect(habitWords(habits())).toBe(
    'Writes mostly from 21:00 to 01:00 (Europe/Lisbon) · about 42 characters a message · says usted · emoji in 25 % · on Telegram · answers within 5 minutes',
  );
  expect(habitWords(habits({ messages: 2 }))).toBeUndefined();
});

test('hours that are spread over the day, and what nothing tells, are not told', () => {
  const spread = habits({ hours: Array.from({ length: 24 }, () => 1), emojiRate: 0 });
  expect(habitWords({ ...spread, address: undefined, channel: undefined, replySeconds: 7_200 })).toBe(
    'Writes at any hour · about 42 characters a message · no emoji · answers within 2 hours',
  );
});
