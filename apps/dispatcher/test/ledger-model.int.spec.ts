import type { Channel } from '@countersign/contracts';
import {
  Acts,
  propertyRuns,
  ThrowawayServers,
  type Act,
  type Comparison,
  type Present,
} from '@countersign/testing';
import fc, { type AsyncCommand } from 'fast-check';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';
import * as ledger from './ledger-model.js';
import type { Answer, Entry, LedgerModel } from './ledger-model.js';
import { LedgerReality } from './ledger-reality.js';

type LedgerAct = Act<LedgerModel, LedgerReality>;

const WORKERS = 3;
const REPLIES = 5;
const ANSWERS: Answer[] = ['sent', 'sent', 'sent', 'retry', 'throttle', 'rejected', 'unknown'];
const always = () => true;

const reply = fc.nat(REPLIES - 1);
const worker = fc.nat(WORKERS - 1);
const idle = (at: number) => (model: Readonly<LedgerModel>) => !model.hands[at];
const holds = (at: number) => (model: Readonly<LedgerModel>) =>
  model.hands[at]?.underWay === undefined && !idle(at)(model);
const calls = (at: number) => (model: Readonly<LedgerModel>) => model.hands[at]?.underWay !== undefined;

const deliver = (of: number): LedgerAct => ({
  name: `approval ${of} comes`,
  possible: always,
  expected: (model) => ledger.deliver(model, of),
  actual: (real) => real.deliver(of),
});
const forge = (of: number, ordinal: number): LedgerAct => ({
  name: `forged approval ${of} comes for place ${ordinal}`,
  possible: always,
  expected: (model) => ledger.forge(model, of, ordinal),
  actual: (real) => real.forge(of, ordinal),
});
const withdraw = (of: number): LedgerAct => ({
  name: `reply ${of} is withdrawn`,
  possible: always,
  expected: (model) => ledger.withdraw(model, of),
  actual: (real) => real.withdraw(of),
});
const claim = (by: number): LedgerAct => ({
  name: `worker ${by} claims`,
  possible: idle(by),
  expected: (model) => ledger.claim(model, by),
  actual: (real) => real.claim(by),
});
const start = (by: number): LedgerAct => ({
  name: `worker ${by} starts`,
  possible: holds(by),
  expected: (model) => ledger.start(model, by),
  actual: (real) => real.start(by),
});
const answer = (by: number, said: Answer): LedgerAct => ({
  name: `worker ${by} hears "${said}"`,
  possible: calls(by),
  expected: (model) => ledger.answer(model, by, said),
  actual: (real) => real.answer(by, said),
});
const fall = (of: number): LedgerAct => ({
  name: `the claim on reply ${of} runs out`,
  possible: always,
  expected: (model) => ledger.fall(model, of),
  actual: (real) => real.fall(of),
});
const crash = (by: number): LedgerAct => ({
  name: `worker ${by} crashes`,
  possible: always,
  expected: (model) => void (model.hands[by] = null),
  actual: async (real) => real.crash(by),
});
const recover: LedgerAct = {
  name: 'what was lost is taken over',
  possible: always,
  expected: ledger.recover,
  actual: (real) => real.recover(),
};
const waitIsOver: LedgerAct = {
  name: 'waits are over',
  possible: always,
  expected: ledger.waitIsOver,
  actual: (real) => real.waitIsOver(),
};

const single = fc.oneof(
  { weight: 6, arbitrary: reply.map(deliver) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -3, max: REPLIES - 1 }), fc.integer({ min: 1, max: REPLIES }))
      .map(([of, at]) => forge(of, at)),
  },
  { weight: 2, arbitrary: reply.map(withdraw) },
  { weight: 8, arbitrary: worker.map(claim) },
  { weight: 8, arbitrary: worker.map(start) },
  {
    weight: 10,
    arbitrary: fc.tuple(worker, fc.constantFrom(...ANSWERS)).map(([by, said]) => answer(by, said)),
  },
  { weight: 2, arbitrary: reply.map(fall) },
  { weight: 1, arbitrary: worker.map(crash) },
  { weight: 2, arbitrary: fc.constant(recover) },
  { weight: 2, arbitrary: fc.constant(waitIsOver) },
);

const comparison: Comparison<LedgerModel, LedgerReality> = {
  view: ({ entries, told }) => ({ entries: entries.map(viewOf).sort((a, b) => a.reply - b.reply), told }),
  look: (real) => real.look(),
  invariants: (real) => real.invariants(),
};

function viewOf({ waiting: _waiting, fallen: _fallen, fence, ...entry }: Entry) {
  return { ...entry, held: fence !== null };
}

const acts = (...several: LedgerAct[]) => new Acts(comparison, several);
const together = fc
  .tuple(single, single, fc.option(single, { nil: undefined }))
  .map(([one, two, three]) => acts(one, two, ...(three ? [three] : [])));

describe.each<Channel>(['telegram', 'webchat'])(
  'the send ledger of a %s conversation (DS-02, DS-03, DS-07)',
  (channel) => {
    let servers: ThrowawayServers;
    let db: DataSource;
    beforeAll(async () => {
      servers = await ThrowawayServers.start('postgres');
      const url = await servers.database(SCHEMA);
      const extra = { options: '-c search_path=dispatcher' };
      db = await new DataSource({ type: 'postgres', url, extra }).initialize();
    });
    afterAll(async () => {
      await db.destroy();
      await servers.stop();
    });

    const run = async (commands: Iterable<AsyncCommand<Present<LedgerModel>, LedgerReality>>) => {
      await db.query('DELETE FROM send_bubble; DELETE FROM send; DELETE FROM throttle; DELETE FROM outbox');
      const present: Present<LedgerModel> = { models: [ledger.emptyLedger(channel, WORKERS)] };
      const real = new LedgerReality(db, channel);
      await fc.asyncModelRun(() => ({ model: present, real }), commands);
      return { present, real };
    };

    it('does what its table says and nothing else, whoever does what in whatever order', async () => {
      const commands = fc.commands([single.map((act) => acts(act))], { maxCommands: 60, size: 'max' });
      await fc.assert(
        fc.asyncProperty(commands, async (all) => void (await run(all))),
        propertyRuns(120),
      );
    });

    it('does the same when workers, approvals and withdrawals meet at the same moment', async () => {
      const commands = fc.commands([single.map((act) => acts(act)), together], {
        maxCommands: 40,
        size: 'max',
      });
      await fc.assert(
        fc.asyncProperty(commands, async (all) => void (await run(all))),
        propertyRuns(80),
      );
    });

    it('lets nothing overtake a reply whose second bubble waits, although the one between them was withdrawn', async () => {
      const story = [
        ...[deliver(0), claim(0), start(0), answer(0, 'sent')],
        ...[deliver(1), claim(0), start(0), answer(0, 'sent'), start(0), answer(0, 'retry')],
        ...[deliver(2), withdraw(2), claim(0), start(0)],
        ...[deliver(3), claim(0)],
      ];
      const { present } = await run(story.map((act) => acts(act)));
      expect(present.models[0]!.entries.map(({ state }) => state)).toEqual([
        'sent',
        'queued',
        'cancelled',
        'queued',
      ]);
    });

    it('ends every reply it was given, whatever happened before, once nothing more goes wrong', async () => {
      const commands = fc.commands([single.map((act) => acts(act))], { maxCommands: 40 });
      const calm = [
        ...Array.from({ length: REPLIES }, (_, of) => deliver(of)),
        ...Array.from({ length: WORKERS }, (_, by) => crash(by)),
        ...Array.from({ length: REPLIES }, (_, of) => fall(of)),
        recover,
        waitIsOver,
        ...Array.from({ length: REPLIES }, () => [
          claim(0),
          ...Array.from({ length: 3 }, () => [start(0), answer(0, 'sent')]).flat(),
        ]).flat(),
      ].map((act) => acts(act));
      const property = fc.asyncProperty(commands, async (before) => {
        const { present, real } = await run(before);
        for (const act of calm) if (act.check(present)) await act.run(present, real);
        expect(present.models[0]!.entries.filter(({ reply: of }) => of >= 0)).toHaveLength(REPLIES);
        expect(await real.open()).toEqual([]);
      });
      await fc.assert(property, propertyRuns(12));
    });
  },
);
