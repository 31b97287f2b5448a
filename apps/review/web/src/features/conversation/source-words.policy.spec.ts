import type { Source } from '../../api/conversations.js';
import { sourceWords } from './source-words.policy.js';

describe('where somebody came from (CH-13)', () => {
  const url = 'https://fb.me/1';
  const sources: [Source, string][] = [
    [
      { kind: 'ad', ref: '1', title: 'Rooms by the sea', url, cut: false },
      `Came by an ad: Rooms by the sea · ${url}`,
    ],
    [{ kind: 'post', ref: '1', url, cut: false }, `Came by a post: ${url}`],
    [{ kind: 'link', ref: 'autumn', cut: false }, 'Came by a link: autumn'],
    [{ kind: 'page', url, cut: true }, `Wrote from the page: ${url}… (cut)`],
  ];
  test.each(sources)('%j is said in a line', (source, words) => {
    expect(sourceWords(source)).toBe(words);
  });
});
