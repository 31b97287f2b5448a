import 'reflect-metadata';
import { validateSync } from 'class-validator';
import { Evidence, EVIDENCE_KINDS } from './draft-ready.v1.js';

const wrongIn = (kind: string): string[] =>
  validateSync(Object.assign(new Evidence(), { kind, title: 'Opening hours', excerpt: 'From nine.' })).map(
    ({ property }) => property,
  );

test('RV-21: evidence is what anybody can look up; what a model says of its own draft is none', () => {
  expect(EVIDENCE_KINDS).toEqual(['passage', 'memory', 'fact', 'look-up']);
  for (const kind of EVIDENCE_KINDS) expect(wrongIn(kind)).toEqual([]);
  for (const kind of ['reasoning', 'thinking', 'rationale', 'confidence', 'model'])
    expect(wrongIn(kind)).toEqual(['kind']);
});
