import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkCase, isFlagged } from './measure.js';
import { readCases } from './read-cases.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cases-'));
const file = path.join(folder, 'cases.jsonl');
const reading = (content: string, benign = false) => {
  writeFileSync(file, content);
  return readCases(file, benign);
};

afterAll(() => rmSync(folder, { recursive: true }));

test('a line says its text, kind, language and direction; only the text is needed', () => {
  expect(
    reading('{"text":"a","kind":"links","lang":"pt","direction":"out","more":1}\n\n{"text":"b"}\r\n'),
  ).toEqual([
    { text: 'a', kind: 'links', lang: 'pt', direction: 'out' },
    { text: 'b', kind: 'unnamed', lang: 'und', direction: undefined },
  ]);
  expect(reading('{"text":"b","kind":"whatever"}', true)[0]!.kind).toBe('benign');
});

test.each([
  ['{"text":"a"}\nnot json', 'cases.jsonl:2: is not JSON'],
  ['["a"]', 'cases.jsonl:1: is not an object'],
  ['{"text":"a"}\n{"kind":"x"}', 'cases.jsonl:2: "text" must be a string'],
  ['{"text":"a","direction":"up"}', 'cases.jsonl:1: "direction" must be'],
  ['\n\n', 'cases.jsonl: holds no case'],
])('a file that cannot be used is refused with its line: %j', (content, message) => {
  expect(() => reading(content)).toThrow(message);
});

test('a file that is not there is named', () => {
  expect(() => readCases(path.join(folder, 'none.jsonl'), false)).toThrow(
    'none.jsonl: cannot be read (ENOENT)',
  );
});

test('a text without a direction is flagged when either direction finds something', () => {
  const one = (text: string) => isFlagged(checkCase({ text, kind: 'x', lang: 'en' }, []));
  expect([one('I want to kill myself'), one('I am not a bot.'), one('Is breakfast included?')]).toEqual([
    true,
    true,
    false,
  ]);
});
