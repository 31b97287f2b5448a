import { readDlqCommand } from '../../../tools/operate/dlq.mjs';

const ID = '7f6f1c1e-8f0a-4d3b-9a55-0c6b1a2d3e4f';
const faults = (...words: string[]): string[] => readDlqCommand(words).faults;

describe('npm run countersign -- dlq', () => {
  it.each([
    ['list'],
    ['list', '--groups', '--json'],
    ['show', ID],
    ['redrive', ID, '--dry-run'],
    ['redrive', '--app', 'debouncer', '--code', 'handler-failed', '--per-second', '20'],
    ['drop', ID, '--reason', 'a probe of ours'],
  ])('understands %s %s', (...words) => {
    expect(faults(...words)).toEqual([]);
  });

  it.each([
    [['relist'], 'relist is no command'],
    [['show'], 'show needs the id'],
    [['redrive'], 'redrive needs ids, --app, --code or --event'],
    [['redrive', ID, '--per-second', '500'], '--per-second must be'],
    [['drop', ID], 'drop needs --reason'],
    [['drop', ID, '--reason', ' '], 'drop needs --reason'],
    [['list', '--colour'], "Unknown option '--colour'"],
  ])('refuses %j and says what it needs', (words, expected) => {
    expect(faults(...words).join()).toContain(expected);
  });
});
