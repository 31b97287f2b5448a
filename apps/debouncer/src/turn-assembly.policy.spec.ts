import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { assembleTurn, type WindowEntry } from './turn-assembly.policy.js';

let seq = 0;
beforeEach(() => (seq = 0));

function entry(
  providerSequence: number,
  text: string,
  more: Partial<WindowEntry> = {},
  second = 0,
): WindowEntry {
  seq += 1;
  return {
    eventId: `event-${seq}`,
    messageKey: `message-${providerSequence}`,
    fact: 'received',
    seq,
    withdrawn: false,
    message: {
      kind: 'text',
      text,
      attachments: [],
      providerMessageId: String(providerSequence),
      providerTime: new Date(1_764_000_000_000 + second * 1_000).toISOString(),
      providerSequence,
      chat: '42',
      sender: { id: '42' },
    },
    ...more,
  };
}

const texts = (entries: WindowEntry[]) => assembleTurn(entries).map(({ text }) => text);

describe('the messages of a turn', () => {
  it('come in the order the person sent them, however they arrived', () => {
    const third = entry(3, 'third', {}, 1);
    const second = entry(2, 'second');
    const first = entry(1, 'first');
    expect(texts([third, second, first])).toEqual(['first', 'second', 'third']);
  });

  it('are in stream order where the channel counts nothing', () => {
    const entries = [entry(0, 'a', { messageKey: 'a' }), entry(0, 'b', { messageKey: 'b' })];
    expect(texts(entries.reverse())).toEqual(['a', 'b']);
  });

  it('read as they were last worded, at the place of the original', () => {
    const entries = [
      entry(1, 'see you at 5'),
      entry(2, 'bring the dog'),
      entry(1, 'see you at 6', { fact: 'edited' }, 9),
      entry(1, 'see you at 7', { fact: 'edited' }, 12),
    ];
    expect(assembleTurn(entries)).toMatchObject([
      {
        text: 'see you at 7',
        edited: true,
        eventId: 'event-4',
        seq: 1,
        providerTime: entries[0]!.message.providerTime,
      },
      { text: 'bring the dog', edited: false },
    ]);
  });

  it('include an edit whose original was answered before, marked as edited', () => {
    expect(assembleTurn([entry(1, 'cancel that', { fact: 'edited' })])).toMatchObject([
      { text: 'cancel that', edited: true },
    ]);
  });

  it('leave out what was deleted, with all its wordings', () => {
    const entries = [
      entry(1, 'oops', { withdrawn: true }),
      entry(1, 'oops!', { fact: 'edited', withdrawn: true }),
      entry(2, 'hello'),
    ];
    expect(texts(entries)).toEqual(['hello']);
  });

  it('are the same whatever the order of arrival, each message once (DB-05)', () => {
    const made = fc.array(
      fc.record({
        message: fc.integer({ min: 1, max: 6 }),
        edited: fc.boolean(),
        withdrawn: fc.boolean(),
        second: fc.nat(3),
      }),
      { minLength: 1, maxLength: 20 },
    );
    const scenario = made.chain((facts) => {
      const entries = facts.map(({ message, edited, withdrawn, second }, index) =>
        entry(
          message,
          `${index}`,
          { fact: edited ? 'edited' : 'received', withdrawn, seq: index + 1 },
          second,
        ),
      );
      return fc.record({
        entries: fc.constant(entries),
        shuffled: fc.shuffledSubarray(entries, { minLength: entries.length }),
      });
    });
    fc.assert(
      fc.property(scenario, ({ entries, shuffled }) => {
        const turn = assembleTurn(entries);
        expect(assembleTurn(shuffled)).toEqual(turn);
        const ids = turn.map(({ providerMessageId }) => providerMessageId);
        expect(new Set(ids).size).toBe(ids.length);
        const last = new Map(entries.map((one) => [one.messageKey, one]));
        expect(ids.length).toBe([...last.values()].filter(({ withdrawn }) => !withdrawn).length);
      }),
      propertyRuns(200),
    );
  });
});
