import type { CtaDto } from './cta.dto.js';
import { ctasInReply } from './ctas-in-reply.policy.js';

const cta = (id: string, text: string, url?: string): CtaDto => ({
  ...{ id, version: 1, stage: 'SOFT', title: id, over: false, uses: 0 },
  texts: { en: { text, ...(url && { url }) } },
});
const TOUR = cta('tour', 'Would you like to see our rooms on Saturday?', 'https://house.example/tour');
const BOOK = cta('book', 'Book now', 'https://house.example/book');
const found = (...texts: string[]) =>
  ctasInReply(
    texts.map((text) => ({ text })),
    [],
    [TOUR, BOOK],
  );

describe('which messages of a reply ask for something (FU-03, ET-05)', () => {
  it('what is marked, whatever became of its words', () => {
    const marked = [{ bubble: 1, id: 'tour' }];
    expect(ctasInReply([{ text: 'Hello' }, { text: 'Come and see!' }], marked, [TOUR])).toEqual(marked);
  });

  it.each<[string, string, string[]]>([
    ['the words, pasted', 'By the way: would you like  to see our rooms on Saturday?', ['tour']],
    ['short words with their link', 'Book now https://house.example/book', ['book']],
    ['short words alone are anybody’s', 'You can book now or later.', []],
    ['a link alone answers a question', 'It is at https://house.example/tour', []],
    ['an ordinary answer', 'We are open until six.', []],
  ])('%s', (_, text, ids) => {
    expect(found('Hello.', text)).toEqual(ids.map((id) => ({ bubble: 1, id })));
  });
});
