import { languageOf } from '@countersign/rapport';
import { guardEdit, type GuardedBy, type Refused } from './guard.policy.js';
import { GOOD, WRONG } from '../../test/planted-edits.js';

const bubbles = (text: string): string[] => text.split('\n\n');

function guard(before: string, after: string, more: Partial<GuardedBy> = {}): Refused | undefined {
  return guardEdit(bubbles(before), bubbles(after), {
    language: 'en',
    spoken: languageOf(after),
    verbatim: [],
    names: [],
    mayDropQuestion: false,
    ...more,
  });
}

test('there are thirty planted wrong edits and thirty good ones at least, in each language some', () => {
  for (const planted of [WRONG, GOOD]) {
    expect(planted.length).toBeGreaterThanOrEqual(30);
    for (const language of ['en', 'es', 'pt'])
      expect(planted.filter(([spoken]) => spoken === language).length).toBeGreaterThanOrEqual(10);
  }
});

test.each(WRONG.map(([language, before, after, wrong = '']) => [language, wrong, before, after] as const))(
  '%s: %s is caught: "%s" → "%s" (SV-07)',
  (language, _, before, after) => {
    expect(guard(before, after, { language })).toBeDefined();
  },
);

test.each(GOOD.map(([language, before, after]) => [language, before, after] as const))(
  '%s: an edit that says the same is taken: "%s" → "%s" (SV-07)',
  (language, before, after) => {
    expect(guard(before, after, { language })).toBeUndefined();
  },
);

test('what the reviewer is told names the words that were lost or came in', () => {
  expect(guard('Breakfast is from 7:30.', 'Breakfast is from 8:30.')).toEqual({
    reason: 'lost_fact',
    words: ['7:30'],
  });
  expect(guard('Ask at the desk.', 'Ask Ana at the desk.')).toEqual({ reason: 'added_name', words: ['Ana'] });
});

test('the words that say a machine answers come back as they stand (ET-01)', () => {
  const line = "I'm an automated assistant; a colleague checks what I write.";
  const verbatim = [line];
  const draft = `${line} Wi-Fi is free.`;
  expect(guard(draft, "I'm a colleague's assistant, automated. Wi-Fi is free.", { verbatim })).toMatchObject({
    reason: 'lost_words',
  });
  expect(guard(draft, `${line}\n\nWi-Fi is free.`, { verbatim })).toBeUndefined();
});

test('the customer’s name is a name where a sentence begins, too', () => {
  expect(guard('Ana, your room is ready.', 'Your room is ready.', { names: ['Ana Sousa'] })).toMatchObject({
    reason: 'lost_name',
  });
});

test('a question may go when asking less was what the editor was told (SV-09)', () => {
  const [before, after] = ['Your room is ready. Anything else you need?', 'Your room is ready.'];
  expect(guard(before, after)).toMatchObject({ reason: 'lost_question' });
  expect(guard(before, after, { mayDropQuestion: true })).toBeUndefined();
});

test('an edit without a word is none', () => {
  expect(guard('Hello.', ' ')).toMatchObject({ reason: 'empty' });
});

test.each(
  GOOD.filter(([, before]) => /\d/.test(before)).map(
    ([language, before, after]) => [language, before, after] as const,
  ),
)('%s: whichever digit of "%s" an edit changes, it is caught (SV-07)', (language, before, after) => {
  for (const { index, 0: digit } of after.matchAll(/\d/g)) {
    const changed = after.slice(0, index) + ((Number(digit) + 1) % 10) + after.slice(index + 1);
    expect(guard(before, changed, { language })).toBeDefined();
    expect(guard(before, after.slice(0, index) + after.slice(index + 1), { language })).toBeDefined();
  }
});
