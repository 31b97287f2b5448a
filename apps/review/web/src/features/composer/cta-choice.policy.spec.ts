import type { Cta } from '../../api/ctas.js';
import { ctaChoices } from './cta-choice.policy.js';

const TOUR: Cta = {
  ...{ id: 'tour', stage: 'SOFT', title: 'Tour', over: false, uses: 0, version: 1 },
  texts: { en: { text: 'Come and see', url: 'https://a.example' }, es: { text: 'Venga a ver' } },
};

describe('which calls to action are offered (FU-03)', () => {
  it.each([
    ['es', 'Venga a ver'],
    ['en', 'Come and see\nhttps://a.example'],
    [undefined, 'Come and see\nhttps://a.example'],
  ])('in %s it reads %j', (language, text) => {
    expect(ctaChoices([TOUR], language).map((choice) => choice.text)).toEqual([text]);
  });

  it('none that is over, and none in a language nobody wrote', () => {
    expect(ctaChoices([{ ...TOUR, over: true }], 'en')).toEqual([]);
    expect(ctaChoices([TOUR], 'pt')).toEqual([]);
  });
});
