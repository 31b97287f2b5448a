import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { documents } from './documents.js';

const workspace = path.resolve(__dirname, '../../..');
const fresh = documents(workspace);

describe('documents about events', () => {
  test.each([...fresh])('docs/%s says what the contracts say (else run npm run docs)', (file, text) => {
    expect(readFileSync(path.join(workspace, 'docs', file), 'utf8')).toBe(text);
  });

  test('no schema is left over from an event that is gone (else run npm run docs)', () => {
    const kept = readdirSync(path.join(workspace, 'docs/schemas')).map((file) => `schemas/${file}`);
    expect(kept.filter((file) => !fresh.has(file))).toEqual([]);
  });

  test('asyncapi.yaml is a valid AsyncAPI 3.0 document', () => {
    const check = new Ajv({ strict: false, validateFormats: false }).compile(asyncApiSchema as object);
    expect({ valid: check(parse(fresh.get('asyncapi.yaml') ?? '')), errors: check.errors }).toEqual({
      valid: true,
      errors: null,
    });
  });

  test('nobody reads an event without a word about what it is', () => {
    const silent = fresh
      .get('events.md')
      ?.split('\n')
      .filter((line) => line.startsWith('| [`') && line.endsWith('|  |'));
    expect(silent).toEqual([]);
  });
});
