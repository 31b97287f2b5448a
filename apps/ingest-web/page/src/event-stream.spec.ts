import { EventStreamReader } from './event-stream.js';

describe('the event stream', () => {
  const text =
    '\n: hello\n\nid: 7\nevent: message\ndata: {"a":\ndata: 1}\n\nevent: typing\r\ndata: {}\r\n\r\n';

  it('gives whole events, whatever the pieces it comes in', () => {
    const expected = [
      { id: '7', type: 'message', data: '{"a":\n1}' },
      { id: '7', type: 'typing', data: '{}' },
    ];
    for (let size = 1; size <= text.length; size++) {
      const reader = new EventStreamReader();
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.slice(index * size, (index + 1) * size),
      );
      expect(pieces.flatMap((piece) => reader.push(piece))).toEqual(expected);
    }
  });

  it('keeps to itself what is not finished', () => {
    expect(new EventStreamReader().push('event: message\ndata: 1\n')).toEqual([]);
  });
});
