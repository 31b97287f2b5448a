import type { Entry } from '../history/entry.js';
import { read } from '../history/recording.js';
import { check } from './check.js';

let clock = 0;
const entry = (type: Entry['type'], op: Entry['op'], key: string, value: Entry['value'] = {}): Entry => ({
  t: (clock += 100),
  process: 'test',
  type,
  op,
  key,
  value,
});

const wrote = (marker: string): Entry[] => [entry('invoke', 'write', marker), entry('ok', 'write', marker)];
const arrived = (text: string, conversation = 'c1'): Entry => entry('info', 'arrive', conversation, { text });
function approved(
  texts: string[],
  { seen = ['#r1c1m0', '#r1c1m1'], end = 'ok' as Entry['type'], stale = false } = {},
): Entry[] {
  const click = `click-${clock}`;
  return [
    entry('invoke', 'approve', click, { item: 'i', texts, seen, stale }),
    entry(end, 'approve', click, { replyId: `reply of ${click}` }),
  ];
}
const rest = entry('ok', 'quiet', 'rest', { drainMs: 1 });
const kinds = (...entries: Entry[]): string[] =>
  check(read([...entries, rest])).violations.map(({ invariant, kind }) => `${invariant} ${kind}`);

/** Two questions, one reply that names both, on the customer's screen. */
const ANSWER = 'Both: #r1c1m0, #r1c1m1';
const sound = (): Entry[] => [
  ...wrote('#r1c1m0'),
  ...wrote('#r1c1m1'),
  ...approved([ANSWER]),
  arrived(ANSWER),
];

beforeEach(() => (clock = 1_000_000));

it('a history in which everything is answered once, in order, as approved, holds', () => {
  const verdict = check(read([...sound(), rest]));
  expect(verdict).toMatchObject({ accepted: 2, answered: 2, unknown: 0, violations: [] });
});

describe('is broken by', () => {
  it('a message that was accepted and has no end (I2)', () => {
    expect(kinds(...sound(), ...wrote('#r1c1m2'))).toEqual(['I2 lost']);
  });

  it('a message that was answered twice (I3)', () => {
    const again = 'Again: #r1c1m1';
    expect(kinds(...sound(), ...approved([again]), arrived(again))).toEqual(['I3 duplicated']);
  });

  it('a message that was answered and closed (I3)', () => {
    expect(kinds(...sound(), entry('ok', 'close', 'x', { markers: ['#r1c1m1'] }))).toEqual(['I3 duplicated']);
  });

  it('a text that arrived once more than it was approved (I4)', () => {
    const plain = 'One more thing (1).';
    expect(kinds(...sound(), ...approved([plain]), arrived(plain), arrived(plain))).toEqual([
      'I4 duplicated',
    ]);
  });

  it('a reply called sent whose text never arrived (I4)', () => {
    const reply = { conversation: 'c1', state: 'sent', code: null, texts: ['Gone.'], traceparent: null };
    expect(kinds(...sound(), entry('info', 'reply', 'r', reply))).toEqual(['I4 lost']);
  });

  it('an answer that came before the answer to an older message (I5)', () => {
    const [first, second] = ['To #r1c1m0', 'To #r1c1m1'];
    const history = [...wrote('#r1c1m0'), ...wrote('#r1c1m1'), ...approved([first!]), ...approved([second!])];
    expect(kinds(...history, arrived(second!), arrived(first!))).toEqual(['I5 reordered']);
  });

  it('one changed letter (I6)', () => {
    const history = [...wrote('#r1c1m0'), ...wrote('#r1c1m1'), ...approved([ANSWER])];
    expect(kinds(...history, arrived(ANSWER.replace('Both', 'both')))).toEqual(['I6 altered']);
  });

  it('a text nobody approved, one whose approval was refused, and one that was taken back (I7)', () => {
    expect(kinds(...sound(), arrived('Out of nowhere.'))).toEqual(['I7 unapproved']);
    expect(kinds(...sound(), ...approved(['No.'], { end: 'fail' }), arrived('No.'))).toEqual([
      'I7 unapproved',
    ]);
    const [invoke, ok] = approved(['Undone.']);
    expect(kinds(...sound(), invoke!, ok!, entry('ok', 'undo', invoke!.key), arrived('Undone.'))).toEqual([
      'I7 unapproved',
    ]);
  });

  it('a reply that left after a newer message was accepted that its approver had not seen (I8)', () => {
    const late = [
      ...wrote('#r1c1m2'),
      ...approved([ANSWER]),
      arrived(ANSWER),
      ...approved(['To #r1c1m2']),
      arrived('To #r1c1m2'),
    ];
    expect(kinds(...wrote('#r1c1m0'), ...wrote('#r1c1m1'), ...late)).toContain('I8 stale');
  });

  it('a turn that closed before its time (I9)', () => {
    const window = { reason: 'quiet', quietMs: 120, delayMs: 200 };
    expect(kinds(...sound(), entry('info', 'window', 't', window))).toEqual(['I9 other']);
  });

  it('a decision with a dead claim that was taken (I10)', () => {
    expect(kinds(...sound(), ...approved(['Old.'], { stale: true }))).toEqual(['I10 unapproved']);
  });

  it.each([
    ['audit.chain-breaks', 'I11'],
    ['audit.missing-approvals', 'I11'],
    ['analytics.missing', 'I12'],
    ['analytics.twice', 'I12'],
    ['inbox.twice', 'I3'],
    ['model.calls-beyond-limit', 'I13'],
  ])('a count of %s that is not zero (%s)', (name, invariant) => {
    expect(kinds(...sound(), entry('info', 'count', name, { count: 1 }))).toEqual([`${invariant} other`]);
    expect(kinds(...sound(), entry('info', 'count', name, { count: 0 }))).toEqual([]);
  });

  it('a run that does not come to rest, or that nobody watched (I17)', () => {
    const [stuck] = [entry('fail', 'quiet', 'rest', { waiting: '1 items' })];
    expect(check(read([...sound(), stuck!])).violations).toMatchObject([{ invariant: 'I17', kind: 'stuck' }]);
    expect(check(read(sound())).violations).toMatchObject([{ invariant: 'I17', kind: 'stuck' }]);
  });

  it('more unknown ends than sends that met a fault (I22)', () => {
    const reply = {
      conversation: 'c1',
      state: 'unknown',
      code: 'reset',
      texts: ['Perhaps.'],
      traceparent: null,
    };
    const history = [...sound(), entry('info', 'reply', 'r', reply)];
    expect(kinds(...history)).toEqual(['I22 other']);
    const fault = [
      entry('invoke', 'fault', 'f'),
      entry('info', 'fault', 'f', { ambiguous: 1 }),
      entry('ok', 'fault', 'f'),
    ];
    expect(kinds(...history, ...fault)).toEqual([]);
  });
});

describe('is not broken by', () => {
  it('a message the channel never saw us accept', () => {
    expect(kinds(...sound(), entry('invoke', 'write', '#r1c1m2'))).toEqual([]);
  });

  it('a message a person closed', () => {
    const closed = entry('ok', 'close', 'x', { markers: ['#r1c1m2'] });
    expect(kinds(...sound(), ...wrote('#r1c1m2'), closed)).toEqual([]);
  });

  it('a message whose reply ended as unknown', () => {
    const reply = {
      conversation: 'c1',
      state: 'unknown',
      code: 'reset',
      texts: ['To #r1c1m2'],
      traceparent: null,
    };
    const fault = [entry('invoke', 'fault', 'f'), entry('info', 'fault', 'f', { ambiguous: 1 })];
    expect(kinds(...sound(), ...wrote('#r1c1m2'), entry('info', 'reply', 'r', reply), ...fault)).toEqual([]);
  });

  it('a correction that was answered in place of what it corrects, or came after the answer', () => {
    const corrected = 'To #r1c1m2.1';
    const before = sound();
    const history = [...before, ...wrote('#r1c1m2'), ...wrote('#r1c1m2.1')];
    const answer = [
      ...approved([corrected], { seen: ['#r1c1m0', '#r1c1m1', '#r1c1m2.1'] }),
      arrived(corrected),
    ];
    expect(kinds(...history, ...answer)).toEqual([]);
    expect(kinds(...sound(), ...wrote('#r1c1m1.1'))).toEqual([]);
  });

  it('an approval whose answer was lost and that did arrive', () => {
    const history = [...wrote('#r1c1m0'), ...wrote('#r1c1m1'), ...approved([ANSWER], { end: 'info' })];
    expect(kinds(...history, arrived(ANSWER))).toEqual([]);
  });
});
