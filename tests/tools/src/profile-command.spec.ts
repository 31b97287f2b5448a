import { readProfileCommand } from '../../../tools/operate/profile.mjs';

const faults = (...words: string[]): string[] => readProfileCommand(words).faults;

describe('npm run countersign -- profile (SV-03)', () => {
  it.each([[['list']], [['list', '--json']], [['automatic']], [['use', 'economy', '--data-dir', '.data']]])(
    'understands %j',
    (words) => {
      expect(faults(...words)).toEqual([]);
    },
  );

  it.each([
    [['switch'], 'switch is no command'],
    [['use'], 'use needs the name'],
    [['use', 'a', 'b'], 'use needs the name'],
    [['list', '--colour'], "Unknown option '--colour'"],
  ])('refuses %j and says what it needs', (words, expected) => {
    expect(faults(...words).join()).toContain(expected);
  });
});
