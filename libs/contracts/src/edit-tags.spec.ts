import { suggestEditTags } from './edit-tags.js';

describe('edit tags are suggested from the difference between draft and final text (RV-09)', () => {
  const one = (before: string, after: string): string[] => suggestEditTags([before], [after]);

  test.each([
    ['nothing changed', 'See you at six.', 'See you at six.', []],
    ['a fact corrected', 'We open at 8:00 tomorrow.', 'We open at 9:30 tomorrow.', ['CONTENT_FACT_FIXED']],
    ['a fact added', 'We open early.', 'We open early, at 8:00.', ['CONTENT_FACT_ADDED']],
    [
      'a figure taken out',
      'It costs 40 euros a night.',
      'It costs a few euros a night.',
      ['CONTENT_UNSUPPORTED_REMOVED'],
    ],
    ['a question asked', 'We can do that.', 'We can do that. Which day?', ['CONTENT_QUESTION_ADDED']],
    [
      'a question cut',
      'We can do that for you today. Which?',
      'We can do that for you today.',
      ['CONTENT_QUESTION_CUT'],
    ],
    ['an emoji put in', 'See you at six then.', 'See you at six then. 🙂', ['CONTENT_EMOJI_ADDED']],
    ['an emoji cut', 'See you at six then. 🙂', 'See you at six then.', ['CONTENT_EMOJI_CUT']],
    [
      'a third cut away',
      'Yes, we do have a pool and it is open all day long.',
      'Yes, we do have a pool, open daily.',
      ['STRUCT_SHORTEN'],
    ],
    ['warmer', 'Your room is ready for you.', 'Your room is ready for you, thank you.', ['TONE_WARMER']],
    ['calmer', 'Your room is READY now!!', 'Your room is ready now.', ['TONE_CALMER']],
    ['livelier', 'Your room is ready now.', 'Your room is ready now!', ['TONE_LIVELIER']],
    [
      'less pushy',
      'Book it, last chance, only today.',
      'Book it whenever it suits you best.',
      ['TONE_LESS_PUSHY'],
    ],
    [
      'a promise taken out',
      'I guarantee it will arrive on Monday.',
      'I expect it will arrive on Monday.',
      ['POLICY_PROMISE_REMOVED'],
    ],
    ['more formal', '¿Te ayudo con la reserva?', '¿Le ayudo con la reserva?', ['TONE_MORE_FORMAL']],
    [
      'spelling',
      'We will recieve you at the enterance.',
      'We will receive you at the entrance.',
      ['LANG_GRAMMAR'],
    ],
    ['a comma', 'Yes we do.', 'Yes, we do.', ['LANG_GRAMMAR']],
    [
      'the same words in another order',
      'On Monday we open early.',
      'We open early on Monday.',
      ['STRUCT_REORDER'],
    ],
    [
      'another text',
      'The pool is heated all year.',
      'Breakfast starts whenever guests like.',
      ['CONTENT_REWRITTEN'],
    ],
    [
      'the customer’s language',
      'The room is ready for you and your family.',
      'La habitación está lista para usted y para su familia.',
      ['LANG_WRONG_LANGUAGE'],
    ],
  ])('%s', (_, before, after, tags) => {
    expect(one(before, after)).toEqual(expect.arrayContaining(tags));
    expect(one(before, after).slice(0, 1)).toEqual(tags.slice(0, 1));
  });

  test('bubbles split and put together', () => {
    const [whole, parts] = [['See you at six. Bring tea.'], ['See you at six.', 'Bring tea.']];
    expect(suggestEditTags(whole, parts)).toEqual(['STRUCT_SPLIT']);
    expect(suggestEditTags(parts, whole)).toEqual(['STRUCT_MERGE']);
  });

  test('never more than four, and none where there was no draft', () => {
    const tags = one('I promise 3 rooms, only today!! 🙂 Which one do you want to have?', 'Thanks. 4 rooms.');
    expect(tags).toHaveLength(4);
    expect(suggestEditTags([], ['Anything'])).toEqual([]);
  });
});
