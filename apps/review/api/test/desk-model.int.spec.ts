import { Acts, propertyRuns, type Act, type Comparison, type Present } from '@countersign/testing';
import fc, { type AsyncCommand } from 'fast-check';
import * as desk from './desk-model.js';
import { CLICKS, SCRIPT, type DeskModel, type Outcome } from './desk-model.js';
import { DeskReality } from './desk-reality.js';
import { ReviewWorld } from './review-world.js';

type DeskAct = Act<DeskModel, DeskReality>;

const REVIEWERS = 2;
const always = () => true;

const hear = (event: number): DeskAct => ({
  name: `"${SCRIPT[event]!.fact}" (${event}) is heard`,
  possible: always,
  expected: (model) => desk.hear(model, event),
  actual: (real) => real.neighbours.hear(event),
});
const closeTurn = (event: number): DeskAct => ({
  name: `turn ${event} closes`,
  possible: always,
  expected: (model) => desk.closeTurn(model, event),
  actual: (real) => real.neighbours.closeTurn(event),
});
const draft = (item: string, generation: number, kind: 'ready' | 'failed'): DeskAct => ({
  name: `draft ${generation} of "${item}" comes: ${kind}`,
  possible: ({ items, drafts }) =>
    items.some(({ name, generation: reached }) => name === item && reached >= generation) &&
    !drafts[`${item}:${generation}`],
  expected: (model) => desk.draft(model, item, generation, kind),
  actual: (real) => real.neighbours.draft(item, generation, kind),
});
const look = (who: number): DeskAct => ({
  name: `reviewer ${who} looks`,
  possible: always,
  expected: (model) => desk.look(model, who),
  actual: (real) => real.look(who),
});
const claim = (who: number): DeskAct => ({
  name: `reviewer ${who} claims`,
  possible: always,
  expected: (model) => desk.claim(model, who),
  actual: (real) => real.claim(who),
});
const release = (who: number): DeskAct => ({
  name: `reviewer ${who} gives back`,
  possible: always,
  expected: (model) => desk.release(model, who),
  actual: (real) => real.release(who),
});
const heartbeat = (who: number): DeskAct => ({
  name: `reviewer ${who} is still there`,
  possible: always,
  expected: (model) => desk.heartbeat(model, who),
  actual: (real) => real.heartbeat(who),
});
const approve = (who: number, click: string, undo: boolean, knowingly: boolean): DeskAct => ({
  name: `reviewer ${who} approves${knowingly ? ' knowingly' : ''} as ${click}${undo ? ' with undo' : ''}`,
  possible: always,
  expected: (model) => desk.approve(model, who, click, undo, knowingly),
  actual: (real) => real.approve(who, click, undo, knowingly),
});
const turnDown = (who: number, step: 'redraft' | 'write' | 'close'): DeskAct => ({
  name: `reviewer ${who} turns down: ${step}`,
  possible: always,
  expected: (model) => desk.turnDown(model, who, step),
  actual: (real) => real.turnDown(who, step),
});
const undo = (reply: string): DeskAct => ({
  name: `${reply} is undone`,
  possible: always,
  expected: (model) => desk.undo(model, reply),
  actual: (real) => real.undo(reply),
});
const outcome = (reply: string, what: Outcome): DeskAct => ({
  name: `the dispatcher says of ${reply}: ${what}`,
  possible: (model) => {
    const found = desk.replyOf(model, reply);
    return found?.state === 'approved' && !found.waiting;
  },
  expected: (model) => desk.outcome(model, reply, what),
  actual: (real) => real.neighbours.outcome(reply, what),
});
const leave: DeskAct = {
  name: 'undo windows are over',
  possible: always,
  expected: desk.leave,
  actual: (real) => real.leave(),
};
const leaseRunsOut: DeskAct = {
  name: 'leases run out',
  possible: always,
  expected: desk.leaseRunsOut,
  actual: (real) => real.leaseRunsOut(),
};
const sweep: DeskAct = {
  name: 'leases are swept',
  possible: always,
  expected: desk.sweep,
  actual: (real) => real.sweep(),
};

/** One after the other, as it usually goes. */
const story = (...acts: DeskAct[]): DeskAct => ({
  name: acts.map(({ name }) => name).join(', '),
  possible: always,
  expected: (model) => acts.map((act) => act.expected(model)),
  actual: async (real) => {
    const told = [];
    for (const act of acts) told.push(await act.actual(real));
    return told;
  },
});

const event = fc.nat(SCRIPT.length - 1);
const turn = fc.constantFrom(
  ...SCRIPT.flatMap(({ fact }, at) => (fact === 'asks' || fact === 'edits' ? [at] : [])),
);
const who = fc.nat(REVIEWERS - 1);
const click = fc.constantFrom(...CLICKS);
const reply = fc.constantFrom(...CLICKS, 'command 3', 'command 5');
const step = fc.constantFrom('redraft', 'write', 'close');
const outcomes = fc.constantFrom<Outcome[]>('sent', 'unknown', 'rejected', 'stale', 'opted-out');

/** What happens to a conversation from outside and at the desk; clocks are moved on their own. */
const single = fc.oneof(
  { weight: 6, arbitrary: event.map(hear) },
  { weight: 6, arbitrary: turn.map(closeTurn) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(turn, fc.integer({ min: 1, max: 3 }), fc.constantFrom('ready', 'failed'))
      .map(([of, generation, kind]) => draft(`turn ${of}`, generation, kind)),
  },
  { weight: 6, arbitrary: who.map(look) },
  { weight: 6, arbitrary: who.map(claim) },
  { weight: 1, arbitrary: who.map(release) },
  { weight: 1, arbitrary: who.map(heartbeat) },
  { weight: 8, arbitrary: fc.tuple(who, click, fc.boolean(), fc.boolean()).map((of) => approve(...of)) },
  { weight: 1, arbitrary: fc.tuple(who, step).map((of) => turnDown(...of)) },
  { weight: 3, arbitrary: click.map(undo) },
  { weight: 5, arbitrary: fc.tuple(reply, outcomes).map((of) => outcome(...of)) },
  { weight: 1, arbitrary: fc.constant(sweep) },
);
const clocks = fc.constantFrom(leave, leaseRunsOut);

const usual = fc.oneof(
  turn.map((of) => story(hear(of), closeTurn(of))),
  fc
    .tuple(who, click, fc.boolean())
    .map(([by, as, withUndo]) => story(look(by), claim(by), approve(by, as, withUndo, true))),
);

const comparison: Comparison<DeskModel, DeskReality> = {
  view: ({ last, replies, turns, items }) => ({
    last,
    replies: byName(replies.map(({ name, ordinal, state }) => ({ name, ordinal, state }))),
    turns: byName(turns.map(({ event: name, how, reply: by }) => ({ name, how, reply: by }))),
    items: byName(items.map(({ claim: held, ...item }) => ({ ...item, by: held?.by ?? null }))),
  }),
  look: (real) => real.store.stored(),
  invariants: (real) => real.store.invariants(),
};

function byName<T extends { name: unknown }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => String(a.name).localeCompare(String(b.name)));
}

const acts = (...several: DeskAct[]) => new Acts(comparison, several);
const alone = fc
  .oneof({ weight: 10, arbitrary: single }, { weight: 6, arbitrary: usual }, { weight: 1, arbitrary: clocks })
  .map((act) => acts(act));
/** What has one author or one id cannot happen twice at once: a person's next click follows their last, an outcome is said once. */
const ONCE = [/^reviewer (\d)/, / as (c\d)/, /^draft (.*):/, /says of (.*):/];
const once = ({ name }: DeskAct) => ONCE.map((of) => of.exec(name)?.[1]);
const together = fc
  .tuple(single, single)
  .filter(([one, other]) => !once(one).some((of, at) => of !== undefined && of === once(other)[at]))
  .map((both) => acts(...both));

describe('the desk of one conversation (RV-02, RV-05, RV-06, RV-08)', () => {
  let world: ReviewWorld;
  const people = ['ada', 'ben'].map((id) => ({
    id,
    name: id,
    email: `${id}@example.org`,
    workspace: 'main',
    roles: ['reviewer'],
  }));
  beforeAll(async () => {
    // Each run leaves an item open: together they must not hold each other's drafts back.
    world = await ReviewWorld.start({ REVIEW_WIP_LIMIT: '100000' });
    for (const { id, name, email } of people)
      await world.database.query('INSERT INTO person (id, name, email) VALUES ($1, $2, $3)', [
        id,
        name,
        email,
      ]);
  });
  afterAll(() => world.stop());

  const run = async (commands: Iterable<AsyncCommand<Present<DeskModel>, DeskReality>>) => {
    const present: Present<DeskModel> = { models: [desk.emptyDesk(REVIEWERS)] };
    await fc.asyncModelRun(() => ({ model: present, real: new DeskReality(world, people) }), commands);
  };

  it('answers every turn once, in order, whoever does what in whatever order', async () => {
    const commands = fc.commands([alone], { maxCommands: 40 });
    await fc.assert(fc.asyncProperty(commands, run), propertyRuns(40));
  });

  const asked = (of: number) => [hear(of), closeTurn(of)];
  const answered = (as: string, withUndo: boolean) => [look(0), claim(0), approve(0, as, withUndo, false)];

  it.each([
    [
      'the next turn was faster than what it gathers',
      [...asked(0), ...answered('c0', true), closeTurn(1), hear(1)],
    ],
    [
      'an earlier reply was refused meanwhile',
      [
        ...asked(0),
        ...answered('c0', false),
        ...asked(1),
        ...answered('c1', true),
        outcome('c0', 'rejected'),
        hear(4),
      ],
    ],
  ])('takes a waiting reply back into the item that is open already: %s (RV-06)', async (_case, story) => {
    await run(story.map((act) => acts(act)));
  });

  it('does the same when turns, outcomes and decisions meet at the same moment', async () => {
    const commands = fc.commands([alone, together], { maxCommands: 30 });
    await fc.assert(fc.asyncProperty(commands, run), propertyRuns(30));
  });

  it('never brings back a reply that was undone or has ended, whatever is said of it later (RV-06)', async () => {
    const real = new DeskReality(world, people);
    await real.neighbours.hear(3);
    const [reply] = await real.store.query('SELECT reply_id FROM reply WHERE conversation_id = $1');
    const become = (state: string) =>
      world.database.query('UPDATE reply SET state = $2 WHERE reply_id = $1', [reply!.reply_id, state]);
    await become('undone');
    for (const state of ['approved', 'sent', 'rejected', 'unknown', 'cancelled'])
      await expect(become(state)).rejects.toMatchObject({ code: '23514' });
  });
});
