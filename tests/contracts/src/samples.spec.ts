import { CATALOGUE, definitionOf, eventName, subjectOf, type Envelope } from '@countersign/contracts';
import { decodeEvent } from '@countersign/messaging';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageSchema } from './json-schemas.js';
import { readSourceDocs } from './source-docs.js';

const folder = path.resolve(__dirname, '../samples');
const entries = CATALOGUE.map((entry) => [eventName(definitionOf(entry.event)), entry] as const);
const docs = readSourceDocs(path.resolve(__dirname, '../../../libs/contracts/src'));
const text = (name: string): string => readFileSync(path.join(folder, `${name}.json`), 'utf8');
const sample = (name: string): Envelope => JSON.parse(text(name)) as Envelope;

const MUTATIONS: readonly unknown[] = [
  undefined,
  null,
  -1,
  1.5,
  '',
  'x',
  'x'.repeat(70_000),
  [],
  [[]],
  [null],
  {},
  true,
];

type Path = readonly (string | number)[];

/** Every path into a value, parts of lists included. */
function pathsInto(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    pathsInto(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length > 0 ? [at, ...inside] : inside;
}

function damaged(whole: Envelope, path: Path, value: unknown): Envelope {
  const copy = structuredClone(whole);
  const place = path.slice(0, -1).reduce((part: never, key) => part[key as never], copy as never) as Record<
    string | number,
    unknown
  >;
  const last = path.at(-1) as string;
  if (value === undefined && !Array.isArray(place)) delete place[last];
  else place[last] = value;
  return copy;
}

/** What the check at run time says of a message: read, or refused as not fitting. Anything else is a fault of ours. */
function isRead(message: Envelope): boolean {
  try {
    decodeEvent(JSON.stringify(message));
    return true;
  } catch (error) {
    if ((error as Error).name !== 'InvalidEvent') throw error;
    return false;
  }
}

describe('samples of events', () => {
  test('every event version in the catalogue has a sample, and every sample is in the catalogue', () => {
    const samples = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    expect(samples.sort()).toEqual(entries.map(([name]) => name).sort());
  });

  test.each(entries)('%s: the sample is read as what it says it is, and nothing of it is dropped', (name) => {
    const event = decodeEvent(text(name));
    expect(JSON.parse(JSON.stringify(event))).toEqual(sample(name));
    expect(eventName(event)).toBe(name);
  });

  test.each(entries)(
    '%s: comes from a service that may say it, on a subject of its own',
    (name, { from }) => {
      expect(from).toContain(sample(name).source);
      expect(subjectOf(sample(name))).toMatch(
        new RegExp(`^cs\\.${name.replaceAll('.', '\\.')}\\.\\d+\\.main\\.`),
      );
    },
  );

  test.each(entries)('%s: what the published JSON Schema refuses, a consumer refuses', (name, entry) => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const fits = ajv.compile(messageSchema(entry, docs));
    expect({ fits: fits(sample(name)), errors: fits.errors }).toEqual({ fits: true, errors: null });
    const missed = pathsInto(sample(name)).flatMap((path) =>
      MUTATIONS.map((value) => ({ path, value, message: damaged(sample(name), path, value) }))
        // class-validator takes null for an absent optional field; our publishers never write one.
        .filter(({ value, message }) => value !== null && !fits(message) && isRead(message))
        .map(({ value }) => `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 20)}`),
    );
    expect(missed).toEqual([]);
  });
});
