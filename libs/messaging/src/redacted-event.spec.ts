import fs from 'node:fs';
import path from 'node:path';
import { redactedEvent } from './redacted-event.js';

type Fields = Record<string, unknown> & { data: Record<string, unknown> };

const SAMPLES = path.resolve(__dirname, '../../../tests/contracts/samples');
const sample = (name: string): Fields =>
  JSON.parse(fs.readFileSync(path.join(SAMPLES, `${name}.v1.json`), 'utf8')) as Fields;

const inbound = (change: Record<string, unknown> = {}, around: object = {}): string => {
  const event = sample('inbound.message');
  return JSON.stringify({ ...event, ...around, data: { ...event.data, text: 'ring 0470', ...change } });
};
const shown = (payload: string) => redactedEvent(payload)!;

describe('an event shown to an operator (PR-06, OP-05)', () => {
  test('keeps ids, kinds and times, and tells of what people wrote only how long it is', () => {
    const { fields, faults } = shown(inbound());
    expect(faults).toEqual([]);
    expect(fields).toMatchObject({ type: 'inbound.message', version: 1, workspace: 'main' });
    expect(fields.data).toMatchObject({ fact: 'received', text: '[personal, 9 characters]' });
    expect(JSON.stringify(fields)).not.toContain('0470');
  });

  test.each(fs.readdirSync(SAMPLES).map((file) => file.replace('.v1.json', '')))(
    'of kind %s shows no personal value of its sample',
    (name) => {
      const { fields, faults } = shown(JSON.stringify(sample(name)));
      expect(faults).toEqual([]);
      const before = new Set(strings(sample(name)));
      const free = strings(fields).filter((value) => before.has(value) && /\s/.test(value));
      expect(free).toEqual([]);
    },
  );

  test('shows nothing of a value that does not fit its contract, wherever it stands', () => {
    const event = inbound(
      { fact: 'my number is 0470', providerSequence: 'call 0470', 'call 0470': 1 },
      { source: 'Ada 0470' },
    );
    const { fields, faults } = shown(event);
    expect(JSON.stringify({ fields, faults })).not.toContain('0470');
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('source'),
        expect.stringContaining('data.fact'),
        expect.stringContaining('data.providerSequence'),
      ]),
    );
    expect(fields.data).toMatchObject({ '[fields of no contract]': 1 });
  });

  test('of an unknown kind shows its envelope only', () => {
    const { fields, faults } = shown(inbound({}, { type: 'inbound.rumour' }));
    expect(fields).toMatchObject({ type: 'inbound.rumour', data: '[of no known contract]' });
    expect(faults).toContain('type');
  });

  test.each([
    ['a list for its parts', { attachments: ['0470'] }],
    ['an object for its text', { text: { number: '0470' } }],
    ['nothing but a text for its sender', { sender: '0470' }],
  ])('with %s shows none of it', (_what, change) => {
    expect(JSON.stringify(shown(inbound(change)))).not.toContain('0470');
  });

  test.each(['{"text":"0470', 'null', '["0470"]', '"0470"', '{"__proto__":{"constructor":"0470"}}'])(
    'that is no event at all shows nothing: %s',
    (payload) => {
      expect(JSON.stringify(redactedEvent(payload) ?? null)).not.toContain('0470');
    },
  );
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
