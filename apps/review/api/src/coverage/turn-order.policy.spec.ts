import type { TurnMessage } from '@countersign/contracts';
import { inOrder, newestWithin, previewOf } from './turn-order.policy.js';

function message(number: number, text: string, at = number): TurnMessage {
  return {
    eventId: `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`,
    kind: 'text',
    text,
    attachments: [],
    providerMessageId: String(number),
    providerTime: new Date(at * 1_000).toISOString(),
    seq: number,
    edited: false,
  };
}

test('messages of several turns are read in the order the customer wrote them', () => {
  const read = inOrder([message(2, 'second', 2), message(1, 'first', 1), message(3, 'same second', 2)]);
  expect(read.map(({ text }) => text)).toEqual(['first', 'second', 'same second']);
});

test('a message that was corrected in a later turn is read once, in its newest words', () => {
  const corrected = { ...message(1, 'Do you have a cot?'), edited: true };
  expect(
    inOrder([message(1, 'Do you have a cat?'), message(2, 'Thanks'), corrected]).map(({ text }) => text),
  ).toEqual(['Do you have a cot?', 'Thanks']);
});

test('a draft is asked for the newest messages that fit, and for one at least', () => {
  const long = [message(1, 'a'.repeat(600)), message(2, 'b'.repeat(600)), message(3, 'c'.repeat(600))];
  expect(newestWithin(long, 1_700).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(newestWithin(long, 10).map(({ seq }) => seq)).toEqual([3]);
});

test('the queue shows the newest words on one line, or what came instead', () => {
  expect(previewOf([message(1, 'Hello'), message(2, 'two\n\nlines')])).toBe('two lines');
  expect(previewOf([{ ...message(1, ''), kind: 'image' }])).toBe('[image]');
});
