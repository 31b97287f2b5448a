import { inThreadOrder } from './thread-order.policy.js';

const at = (minute: number, name: string) => ({
  name,
  receivedAt: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString(),
});
const names = (messages: { name: string }[]) => messages.map(({ name }) => name);

describe('a thread', () => {
  it('shows questions and answers in the order of their times', () => {
    const asked = [at(1, 'first question'), at(3, 'second question')];
    const answered = [at(2, 'first answer'), at(4, 'second answer')];
    expect(names(inThreadOrder(asked, answered))).toEqual([
      'first question',
      'first answer',
      'second question',
      'second answer',
    ]);
  });

  it('keeps what they wrote in its order, however the clock of the service that took it in jumps', () => {
    const asked = [at(10, 'one'), at(15, 'two'), at(6, 'three'), at(11, 'four')];
    const order = names(inThreadOrder(asked, [at(12, 'answer')]));
    expect(order.filter((name) => name !== 'answer')).toEqual(['one', 'two', 'three', 'four']);
    expect(order).toHaveLength(5);
  });

  it('puts a question before an answer of the same millisecond', () => {
    expect(names(inThreadOrder([at(1, 'question')], [at(1, 'answer')]))).toEqual(['question', 'answer']);
  });

  it('may consist of one side only', () => {
    expect(names(inThreadOrder([], [at(1, 'answer')]))).toEqual(['answer']);
    expect(names(inThreadOrder([at(1, 'question')], []))).toEqual(['question']);
  });
});
