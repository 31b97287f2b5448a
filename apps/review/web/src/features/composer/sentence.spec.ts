import fc from 'fast-check';
import { applyToBubbles, startEdit, textsOf } from './bubbles.policy.js';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });

test('using a suggested sentence leaves everything around it byte for byte as it was (CM-03)', () => {
  fc.assert(
    fc.property(
      fc.record({ before: words, after: words, others: fc.array(words, { maxLength: 4 }), at: fc.nat(4) }),
      words.filter((sentence) => sentence.trim() !== ''),
      fc.oneof(words, fc.constantFrom("$&$1$`$'", 'We call you on Tuesday at 10.', '')),
      ({ before, after, others, at }, sentence, instead) => {
        // The sentence is first found where it stands, and nowhere before.
        fc.pre((before + sentence).indexOf(sentence) === before.length && sentence !== instead);
        const bubble = Math.min(at, others.length);
        const texts = others.toSpliced(bubble, 0, before + sentence + after);
        const edit = applyToBubbles(startEdit(texts), { type: 'sentence', bubble, sentence, instead });
        expect(textsOf(edit)).toEqual(texts.with(bubble, before + instead + after));
        // And it can be taken back.
        expect(textsOf(applyToBubbles(edit, { type: 'undo' }))).toEqual(texts);
      },
    ),
  );
});

test('a sentence that was moved to another bubble is found there, and one that is gone changes nothing', () => {
  const edit = startEdit(['Hello.', 'We call on Thursday. Bye.']);
  const change = {
    type: 'sentence',
    bubble: 0,
    sentence: 'We call on Thursday.',
    instead: 'We call.',
  } as const;
  expect(textsOf(applyToBubbles(edit, change))).toEqual(['Hello.', 'We call. Bye.']);
  expect(applyToBubbles(edit, { ...change, sentence: 'Nothing like it.' })).toBe(edit);
});
