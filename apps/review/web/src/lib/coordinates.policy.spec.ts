import { coordinatesIn } from './coordinates.policy.js';

test.each([
  ['36.5297, -6.2926', { latitude: 36.5297, longitude: -6.2926 }],
  [' 36.5297;-6.2926 ', { latitude: 36.5297, longitude: -6.2926 }],
  ['https://maps.example/place/@36.5297,-6.2926,17z', { latitude: 36.5297, longitude: -6.2926 }],
  ['https://maps.example/?q=36.5,-6.25', { latitude: 36.5, longitude: -6.25 }],
  ['136.5, 6', undefined],
  ['36.5', undefined],
  ['Calle del Mar 1, 11001 Cádiz', undefined],
])('%s is %j', (text, place) => {
  expect(coordinatesIn(text)).toEqual(place);
});
