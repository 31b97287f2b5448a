import { FACTS } from '../../test/sample-facts.js';
import { factEvidence, factLines } from './fact-lines.policy.js';
import { factsInForce } from './facts-in-force.policy.js';

const NOW = Date.parse('2026-03-02T10:00:00Z');

describe('the business facts (KN-04)', () => {
  test('a fact is used on its last day, on the clocks of its zone, and not after it', () => {
    const ends = { ...FACTS, prices: [{ what: 'x', price: '€ 1', validUntil: '2026-07-01' }] };
    const left = (at: string): number => factsInForce(ends, Date.parse(at)).prices.length;
    expect(left('2026-07-01T22:59:00Z')).toBe(1);
    expect(left('2026-07-01T23:00:00Z')).toBe(0);
    expect(factsInForce(FACTS, NOW).prices.map(({ price }) => price)).toEqual(['€ 17.50']);
  });

  test('every fact is a line, and those a text holds are what it can be checked against', () => {
    const lines = factLines(factsInForce(FACTS, NOW), NOW, 'en');
    expect(lines.map(({ about }) => about)).toEqual([
      'Business',
      'Hours of Reception',
      'Hours of Shop',
      'Place: Lantern House',
      'Telephone: Reception',
      'E-mail',
      'Link: Rooms',
      'Price of a bicycle for a day',
      'Policy: Dogs',
    ]);
    expect(factEvidence(lines, 3, 'Call +44 1632 960 014, a bicycle is € 17.50.')).toEqual([
      {
        kind: 'fact',
        title: 'Telephone: Reception (business facts, version 3)',
        excerpt: '+44 1632 960 014',
      },
      { kind: 'fact', title: 'Price of a bicycle for a day (business facts, version 3)', excerpt: '€ 17.50' },
    ]);
    expect(factEvidence(lines, 3, 'Hello!')).toEqual([]);
    const long = [{ about: 'Policy: Dogs', says: 'x'.repeat(5_000), marks: ['dogs'] }];
    expect(factEvidence(long, 3, 'Dogs')[0]?.excerpt).toHaveLength(4_000);
  });
});
