import { closeWindow, type UnsettledRow, type WindowRow } from './turn.policy.js';

const CONVERSATION = 'c_aaaaaaaaaaaaaaaaaaaa';
const at = (seconds: number): Date => new Date(1_764_000_000_000 + seconds * 1_000);
const WINDOW: WindowRow = {
  conversation_id: CONVERSATION,
  opened_at: at(0),
  quiet_at: at(7),
  cap_at: at(30),
  now: at(7.01),
};

function row(seq: number, more: Partial<UnsettledRow> = {}): UnsettledRow {
  const message = {
    kind: 'text' as const,
    text: `text ${seq}`,
    attachments: [],
    providerMessageId: String(seq),
    providerTime: at(seq).toISOString(),
    providerSequence: seq,
    chat: '42',
    sender: { id: '42', name: `name ${seq}` },
  };
  return {
    event_id: `event-${seq}`,
    workspace: 'main',
    channel: 'telegram',
    account_id: 'telegram-main',
    contact_id: null,
    conversation_id: CONVERSATION,
    message_key: `key-${seq}`,
    fact: 'received',
    joins: true,
    seq,
    bytes: 100,
    traceparent: null,
    message,
    withdrawn: false,
    missing: null,
    waited_ms: 0,
    ...more,
  };
}
const aside = (seq: number) => row(seq, { joins: false, message: null, bytes: 0 });

it('covers everything up to its end, commands included', () => {
  const closing = closeWindow(WINDOW, [row(1), row(2), aside(3)], { gap: false });
  expect(closing?.data).toMatchObject({
    messages: [{ text: 'text 1' }, { text: 'text 2' }],
    coveredThrough: { eventId: 'event-3', seq: 3 },
    reason: 'quiet',
    gap: false,
    sender: { name: 'name 2' },
  });
  expect(closing?.settled.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('has the same id however often it is closed, and another window another', () => {
  const id = closeWindow(WINDOW, [row(1), row(2)], { gap: false })?.turnId;
  expect(closeWindow(WINDOW, [row(1), row(2), row(3)], { gap: true })?.turnId).toBe(id);
  expect(closeWindow(WINDOW, [row(2)], { gap: false })?.turnId).not.toBe(id);
});

it('asks nobody to answer a message that was taken back', () => {
  const closing = closeWindow(WINDOW, [row(1, { withdrawn: true }), aside(2)], { gap: false });
  expect(closing).toMatchObject({ settled: [{ seq: 1 }, { seq: 2 }] });
  expect(closing?.data).toBeUndefined();
});

it('is nothing when nothing joined', () => {
  expect(closeWindow(WINDOW, [aside(1)], { gap: false })).toBeUndefined();
});

it('takes 50 messages; the 51st and what follows belongs to the next turn', () => {
  const rows = [...Array.from({ length: 50 }, (_, i) => row(i + 1)), aside(51), row(52), aside(53)];
  const closing = closeWindow(WINDOW, rows, { gap: false });
  expect(closing?.data).toMatchObject({ reason: 'count', coveredThrough: { seq: 51 } });
  expect(closing?.data?.messages).toHaveLength(50);
  expect(closing?.settled.at(-1)?.seq).toBe(51);
});
