import { canonical, reconcile, wants, type Here, type KeptThere } from './reconcile.policy.js';

const saved = (text: string, base = 3): Here<string> => ({ mine: text, base, saved: canonical(text) });
const there = (text: string, version: number, ...others: string[]): KeptThere<string> => ({
  ...{ version, text },
  others: others.map((other, index) => ({ page: `page ${index}`, version: 9 + index, text: other })),
});
const NOTHING: KeptThere<string> = { version: 0, others: [] };

describe('what one wrote in two places (RV-04)', () => {
  test.each<[string, Here<string>, KeptThere<string>, object]>([
    ['nothing anywhere is nothing to do', {}, NOTHING, { base: 0, adopt: undefined, other: undefined }],
    ['what was written elsewhere is shown where nothing is', {}, there('B', 4), { base: 4, adopt: 'B' }],
    ['what was not changed here gives way', saved('A'), there('B', 4), { base: 4, adopt: 'B' }],
    ['what is the same is no quarrel', { mine: 'A' }, there('A', 4), { base: 4, saved: '"A"', other: undefined }],
    ['what was changed here alone goes on', { ...saved('A'), mine: 'A2' }, there('A', 3), { base: 3, saved: '"A"' }],
    ['a lost answer is one’s own text', { mine: 'A2', base: 0, sent: '"A"' }, there('A', 3), { base: 3, adopt: undefined, other: undefined }],
    ['after a reload, too', { mine: 'A2', saved: '"A"' }, there('A', 3), { base: 3, other: undefined }],
    ['what was changed in both places is asked', { ...saved('A'), mine: 'A2' }, there('B', 4), { base: 3, adopt: undefined, other: { version: 4, text: 'B' } }],
    ['and what nobody saw before', { mine: 'A' }, there('B', 4), { base: 0, other: { version: 4, text: 'B' } }],
    ['what was sent or taken away there is saved anew', { ...saved('A') }, NOTHING, { base: 0, saved: undefined, adopt: undefined }],
    ['what was taken away here is erased', { base: 3, saved: '"A"' }, there('A', 3), { base: 3, saved: '"A"', adopt: undefined }],
    ['unless they went on with it elsewhere', { base: 3, saved: '"A"' }, there('B', 4), { base: 4, adopt: 'B' }],
    ['what was kept beside is asked, too', saved('A', 4), there('A', 4, 'B'), { base: 4, other: { page: 'page 0', version: 9, text: 'B' } }],
    ['and asked once where two say the same', saved('A', 4), there('A', 4, 'A', 'B'), { other: { page: 'page 1', version: 10, text: 'B' } }],
  ])('%s', (_, here, kept, expected) => {
    expect(reconcile(here, kept)).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    );
    for (const [name, value] of Object.entries(expected))
      if (value === undefined) expect(reconcile(here, kept)).not.toHaveProperty(name, expect.anything());
  }); // prettier-ignore

  test('the server is told what it does not have, and nothing before it was looked at', () => {
    expect(wants({ mine: 'A' })).toBeUndefined();
    expect(wants({ mine: 'A', base: 0 })).toBe('save');
    expect(wants(saved('A'))).toBeUndefined();
    expect(wants({ ...saved('A'), mine: 'B' })).toBe('save');
    expect(wants({ ...saved('A'), mine: 'B', beside: '"B"' })).toBeUndefined();
    expect(wants({ ...saved('A'), mine: undefined })).toBe('erase');
    expect(wants({ base: 0 })).toBeUndefined();
  });

  test('the order of fields is no difference, the order of bubbles is one', () => {
    expect(canonical({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(canonical({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(canonical({ texts: ['a', 'b'] })).not.toBe(canonical({ texts: ['b', 'a'] }));
  });
});
