import { placeBeside } from './place-beside.policy.js';

const box = (left: number, top: number, width: number, height: number) => ({
  ...{ left, top, width, height, right: left + width, bottom: top + height },
});
const CARD = { width: 300, height: 160 };
const WIDE = { width: 1_440, height: 900 };
const PHONE = { width: 390, height: 780 };

test.each([
  ['right of a list', box(0, 48, 320, 852), WIDE, { left: 332, top: 261 }],
  ['left of a draft', box(1_008, 48, 432, 852), WIDE, { left: 696, top: 261 }],
  ['below something wide', box(0, 0, 390, 60), PHONE, { left: 45, top: 72 }],
  ['over the end of what fills a phone', box(0, 0, 390, 780), PHONE, { left: 45, top: 608 }],
  ['below the middle when what it is about is not there', undefined, WIDE, { left: 570, top: 728 }],
])('a card of the tour stands %s, whole on the screen (RV-24)', (_, what, view, place) => {
  expect(placeBeside(what, CARD, view)).toEqual(place);
});
