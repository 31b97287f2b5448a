import { found, type Command } from './commands.policy.js';

const command = (words: string, group = 'Decide'): Command => ({
  id: words,
  words,
  group,
  run: () => undefined,
});
const ALL = [command('Reject with a reason'), command('Close without a reply'), command('Reglas', 'Páginas')];
const names = (typed: string): string[] => found(ALL, typed).map(({ words }) => words);

describe('what to do, by its name (RV-11)', () => {
  it('is everything while nothing is typed, in its order', () => {
    expect(names(' ')).toEqual(ALL.map(({ words }) => words));
  });

  it('is found by beginnings of words in any order, whatever the accents and capitals', () => {
    expect(names('REAS rej')).toEqual(['Reject with a reason']);
    expect(names('paginas')).toEqual(['Reglas']);
    expect(names('zzz')).toEqual([]);
  });

  it('that begins with what was typed comes first', () => {
    expect(names('re')).toEqual(['Reject with a reason', 'Close without a reply', 'Reglas']);
    expect(names('out')).toEqual(['Close without a reply']);
  });
});
