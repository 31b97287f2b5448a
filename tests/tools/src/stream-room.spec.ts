import { room } from '../../../tools/doctor/stream-room.mjs';

const stream = (name: string, bytes: number, limit = 1_000) => ({ name, bytes, limit });

describe('what the doctor says of room in the streams (F12)', () => {
  test('a stream at four fifths of its limit is named, before it refuses anybody', () => {
    expect(room([stream('TURNS', 799), stream('INBOUND', 800)])).toMatchObject({
      ok: false,
      says: 'INBOUND 80 % of the limit; at 100 % new messages are refused',
    });
  });

  test('below that all is well, and the fullest is told', () => {
    expect(room([stream('TURNS', 10), stream('INBOUND', 500)])).toMatchObject({
      ok: true,
      says: 'fullest: INBOUND 50 %',
    });
  });

  test('a stream without a limit cannot be nearly full', () => {
    expect(room([stream('OTHER', 1_000_000, -1)])).toMatchObject({ ok: true, says: 'fullest: none' });
  });
});
