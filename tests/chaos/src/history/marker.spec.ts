import { markerOf, markersIn, parseMarker } from './marker.js';

it('a marker says whose message it is, and is found in any text, once', () => {
  const original = { run: 7, customer: 3, index: 12, edit: 0 };
  expect(markerOf(original)).toBe('#r7c3m12');
  expect(parseMarker('#r7c3m12.2')).toEqual({ ...original, edit: 2 });
  expect(markersIn('to #r7c3m12, #r7c3m13.1 and #r7c3m12.')).toEqual(['#r7c3m12', '#r7c3m13.1']);
  expect(() => parseMarker('#r7')).toThrow('is not a marker');
});
