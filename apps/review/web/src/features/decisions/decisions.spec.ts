import { Problem } from '../../api/http.js';
import { Decisions, type Decision, type Task } from './decisions.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function desk() {
  const told: string[] = [];
  const decisions = new Decisions({
    onFinal: ({ subjectId }: Decision) => told.push(`final ${subjectId}`),
    onReopened: ({ subjectId }: Decision) => told.push(`reopened ${subjectId}`),
  });
  return { decisions, told, phases: () => decisions.get().map(({ phase }) => phase) };
}

const approval = (more: Partial<Task> = {}): Task => ({
  kind: 'approve',
  subjectId: 'item',
  about: 'Web chat to Ada',
  hides: true,
  undoSeconds: 3,
  run: () => Promise.resolve({ replyId: 'reply' }),
  undo: () => Promise.resolve(),
  ...more,
});

describe('an approval', () => {
  test('can be taken back until its seconds are over', async () => {
    const { decisions, told, phases } = desk();
    await decisions.carryOut(approval());
    expect(phases()).toEqual(['undoable']);
    await decisions.undo(decisions.undoable()?.id ?? 0);
    expect(told).toEqual(['reopened item']);
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual(['reopened item']);
  });

  test('is final afterwards', async () => {
    const { decisions, told } = desk();
    await decisions.carryOut(approval());
    jest.advanceTimersByTime(3_000);
    expect(told).toEqual(['final item']);
    expect(decisions.undoable()).toBeUndefined();
  });

  test('with no time to undo is final at once', async () => {
    const { decisions, told } = desk();
    await decisions.carryOut(approval({ undoSeconds: 0 }));
    expect(told).toEqual(['final item']);
  });

  test('taken back while it is still being saved is taken back as soon as it is', async () => {
    const { decisions, told } = desk();
    let saved: (answer: { replyId: string }) => void = () => undefined;
    const carried = decisions.carryOut(approval({ run: () => new Promise((resolve) => (saved = resolve)) }));
    const undone = decisions.undo(decisions.undoable()?.id ?? 0);
    saved({ replyId: 'reply' });
    await Promise.all([carried, undone]);
    expect(told).toEqual(['reopened item']);
  });

  test('that left before it was taken back says so and stays decided', async () => {
    const { decisions, told, phases } = desk();
    await decisions.carryOut(approval({ undo: () => Promise.reject(new Problem(409, 'already_leaving')) }));
    await decisions.undo(decisions.undoable()?.id ?? 0);
    expect(phases()).toEqual(['failed']);
    expect(told).toEqual(['final item']);
  });

  test('that is refused gives the item back with the reason', async () => {
    const { decisions, told } = desk();
    await decisions.carryOut(approval({ run: () => Promise.reject(new Problem(409, 'newer_inbound')) }));
    expect(decisions.get()[0]?.problem?.code).toBe('newer_inbound');
    expect(told).toEqual(['reopened item']);
  });

  test('tried again puts the old refusal away', async () => {
    const { decisions, phases } = desk();
    await decisions.carryOut(approval({ run: () => Promise.reject(new Problem(422, 'blocked_by_policy')) }));
    await decisions.carryOut(approval());
    expect(phases()).toEqual(['undoable']);
  });
});

test('the newest of several decisions is taken back first', async () => {
  const { decisions } = desk();
  await decisions.carryOut(approval({ subjectId: 'first' }));
  await decisions.carryOut(approval({ subjectId: 'second' }));
  expect(decisions.undoable()?.subjectId).toBe('second');
});
