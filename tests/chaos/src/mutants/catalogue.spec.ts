import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultNamed } from '../faults/catalogue.js';
import { MUTANTS } from './catalogue.js';

const ROOT = path.resolve(__dirname, '../../../..');

it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
  '"%s" can still be planted: its places are in the source, once each, and its faults exist',
  (_name, { edits, faults }) => {
    for (const { file, find, replace } of edits) {
      const source = readFileSync(path.join(ROOT, file), 'utf8');
      expect({ file, times: source.split(find).length - 1 }).toEqual({ file, times: 1 });
      expect(replace).not.toBe(find);
    }
    for (const fault of faults) expect(faultNamed(fault).name).toBe(fault);
  },
);
