import { mostTrusted, toldToDrafts, truths, type Ruling, type Statement } from './truth.policy.js';

const said = (key: string, value: string, more: Partial<Statement> = {}): Statement => ({
  ...{ key, value, source: 'customer', confidence: 0.95, negated: false, at: '2026-11-20T10:00:00.000Z' },
  ...more,
});
const profile = said('name', 'ana_92', { source: 'channel', confidence: 0.5, at: undefined });
const rules = (key: string, state: Ruling['state'], value?: string): Ruling => ({
  ...{ key, state, value, version: 2, by: 'person:1', at: '2026-11-21T10:00:00.000Z' },
});

describe('one truth per fact (ME-03)', () => {
  it('is a customer’s own word before the channel’s profile, and the other value is shown', () => {
    const [name] = truths([profile, said('name', 'Ana')], []);
    expect(name).toMatchObject({ value: 'Ana', source: 'customer', state: 'used', version: 0 });
    expect(name?.others).toMatchObject([{ value: 'ana_92', source: 'channel' }]);
  });

  it('is the newest of what a customer said, and a repeated value is no other one', () => {
    const later = said('name', 'Anna', { at: '2026-11-22T10:00:00.000Z' });
    const [name] = truths([said('name', 'Ana'), later, said('name', 'ANNA')], []);
    expect(name).toMatchObject({ value: 'Anna', mentions: 2, others: [{ value: 'Ana' }] });
  });

  it('is a person’s word before everything, however new the other is', () => {
    const later = said('name', 'Bea', { at: '2026-12-01T10:00:00.000Z' });
    const [name] = truths([later], [rules('name', 'corrected', 'Ana')]);
    expect(name).toMatchObject({ value: 'Ana', source: 'reviewer', version: 2, others: [{ value: 'Bea' }] });
  });

  it('what is doubtful is suggested, not used, and gives way to the channel’s profile', () => {
    const doubtful = said('name', 'Clara', { confidence: 0.6 });
    expect(truths([doubtful], [])).toMatchObject([{ value: 'Clara', state: 'suggested' }]);
    expect(toldToDrafts(truths([doubtful], []))).toEqual([]);
    expect(truths([doubtful, profile], [])).toMatchObject([
      { value: 'ana_92', others: [{ value: 'Clara' }] },
    ]);
  });

  it('what was taken away stays so, the channel’s word too; said anew it is asked about, not used (ME-12)', () => {
    const removed = rules('name', 'removed');
    expect(truths([profile], [removed])).toMatchObject([{ state: 'removed', version: 2, by: 'person:1' }]);
    expect(toldToDrafts(truths([profile], [removed]))).toEqual([]);
    const anew = truths([profile, said('name', 'Ana')], [removed]);
    expect(anew).toMatchObject([{ value: 'Ana', state: 'suggested', version: 2 }]);
    expect(toldToDrafts(anew)).toEqual([]);
    const tea = truths([said('prefers:drink/tea', 'tea')], [rules('prefers:drink/tea', 'removed')]);
    expect(tea).toMatchObject([{ value: 'tea', state: 'suggested' }]);
  });

  it('of too many facts those are left that are believed most, in their order, and a context is never overfull', () => {
    const likes = Array.from({ length: 210 }, (_, index) =>
      said(`prefers:food/dish ${index}`, `dish ${index}`, { at: new Date(index * 1_000).toISOString() }),
    );
    const own = Array.from({ length: 100 }, (_, index) => rules(`own:Note ${index}`, 'corrected', 'yes'));
    const gone = rules('zone', 'removed');
    const all = truths([profile, ...likes], [...own, gone]);
    const left = mostTrusted(all, 200);
    expect(left).toHaveLength(200);
    expect(left).toEqual(all.filter((fact) => left.includes(fact)));
    const keys = left.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('own:'))).toHaveLength(100);
    expect(keys).toContain('prefers:food/dish 209');
    expect(keys).not.toContain('prefers:food/dish 0');
    expect(keys).toContain('name');
    expect(keys).not.toContain('zone');
    expect(toldToDrafts(all)).toHaveLength(60);
  });
});

describe('preferences (ME-05)', () => {
  const tea = (more: Partial<Statement> = {}): Statement =>
    said('prefers:drink/tea', 'tea', { confidence: 0.6, ...more });

  it('gain with every mention up to 0.9, and lose with every word to the contrary until they are gone', () => {
    const sure = (times: number, denied = 0): number | undefined =>
      truths(
        [
          ...Array.from({ length: times }, () => tea()),
          ...Array.from({ length: denied }, () => tea({ negated: true })),
        ],
        [],
      )[0]?.confidence;
    expect([sure(1), sure(2), sure(9), sure(4, 1), sure(1, 1)]).toEqual([0.6, 0.7, 0.9, 0.7, undefined]);
  });

  it('are told to drafts by how sure they are, eight at most, pinned ones first', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      said(`prefers:food/dish ${index}`, `dish ${index}`),
    );
    const facts = truths([...many, tea(), tea()], [rules('prefers:food/dish 11', 'pinned', 'dish 11')]);
    const told = toldToDrafts(facts).map(({ value }) => value);
    expect(told).toHaveLength(8);
    expect(told.slice(0, 2)).toEqual(['dish 11', 'tea']);
  });
});
