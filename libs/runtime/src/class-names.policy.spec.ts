import { namedTwice } from './class-names.policy.js';

const one = class Delivery {};
const other = class Delivery {};
const apart = class Message {};

describe('the description of an API has one class to a name (AP-01)', () => {
  it.each([
    ['two classes of one name are told', [one, apart, other], ['Delivery']],
    ['the same class twice is one', [one, apart, one], []],
    ['none is none', [], []],
  ])('%s', (_, classes, expected) => {
    expect(namedTwice(classes)).toEqual(expected);
  });
});
