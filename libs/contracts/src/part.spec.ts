import { plainToInstance } from 'class-transformer';
import { IsUUID, validateSync } from 'class-validator';
import { Part, Parts } from './part.js';

class Leaf {
  @IsUUID() id!: string;
}

class Tree {
  @Part(() => Leaf) one!: Leaf;
  @Parts(() => Leaf, { min: 1, max: 2 }) many!: Leaf[];
}

const leaf = { id: '717479b7-ed79-5570-bb48-988a777e2206' };
const faultsOf = (plain: object): string[] =>
  validateSync(plainToInstance(Tree, { one: leaf, many: [leaf], ...plain })).map(({ property }) => property);

describe('parts of an event', () => {
  test('a part that is there and valid is accepted', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a list', [leaf]],
    ['an empty list', []],
    ['a text', 'leaf'],
    ['an object that does not fit', { id: 'x' }],
  ])('a part that is %s is refused', (_what, one) => {
    expect(faultsOf({ one })).toEqual(['one']);
  });

  test.each([
    ['missing', undefined],
    ['too short', []],
    ['too long', [leaf, leaf, leaf]],
    ['one object', leaf],
    ['holding nothing', [null]],
    ['holding a list', [[leaf]]],
    ['holding what does not fit', [{ id: 'x' }]],
  ])('a list of parts that is %s is refused', (_what, many) => {
    expect(faultsOf({ many })).toEqual(['many']);
  });
});
