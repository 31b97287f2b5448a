import { feedbackOf, FeedbackStore, putOn, takeOff } from './feedback.js';

test('suggested tags go along unless they are taken off, and a tag put on comes after them (RV-09)', () => {
  const store = new FeedbackStore();
  const suggested = ['STRUCT_SHORTEN', 'TONE_CALMER'];
  expect(feedbackOf(store.of('a'), suggested)).toEqual({ editTags: suggested });
  store.say('a', takeOff(store.of('a'), 'TONE_CALMER'));
  store.say('a', putOn(store.of('a'), 'POLICY_PRIVACY'));
  expect(feedbackOf(store.of('a'), suggested)).toEqual({ editTags: ['STRUCT_SHORTEN', 'POLICY_PRIVACY'] });
  store.say('a', putOn(store.of('a'), 'TONE_CALMER'));
  expect(feedbackOf(store.of('a'), suggested).editTags).toEqual([...suggested, 'POLICY_PRIVACY']);
});

test('quality has no default and a blank note is none (RV-09)', () => {
  const store = new FeedbackStore();
  store.say('a', { note: '  ' });
  expect(feedbackOf(store.of('a'), [])).toEqual({ editTags: [] });
  store.say('a', { note: ' Well said ', quality: 5 });
  expect(feedbackOf(store.of('a'), [])).toEqual({ editTags: [], note: 'Well said', quality: 5 });
  store.forget('a');
  expect(feedbackOf(store.of('a'), [])).toEqual({ editTags: [] });
});
