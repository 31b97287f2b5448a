import { FACTS } from '../../test/sample-facts.js';
import { SupervisorBench } from '../../test/supervisor-bench.js';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
});
afterEach(() => bench.clear());
afterAll(() => bench.close());

const text = ({ bubbles }: { bubbles: { text: string }[] }): string =>
  bubbles.map((one) => one.text).join('\n');

describe('without a model', () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  test('opening hours come from the facts, with them as evidence, and the rest from the documents (SV-17, KN-04)', async () => {
    const draft = await bench.ready(
      await bench.request(['When do you open? Do you have parking?'], { facts: FACTS }),
    );
    expect(text(draft)).toContain('Reception: Monday to Sunday 07:00–22:15.');
    expect(text(draft)).toContain('nine parking spaces');
    expect(draft.evidence[0]).toMatchObject({
      kind: 'fact',
      title: 'Opening hours (business facts, version 3)',
    });
    expect(draft.findings).toEqual([]);
    expect(draft.actions).toBeUndefined();
  });

  test('a change of the facts is in the next draft', async () => {
    const later = {
      ...FACTS,
      version: 4,
      calendars: [{ ...FACTS.calendars[0]!, weekly: [{ days: [1], opens: '09:00', closes: '12:30' }] }],
    };
    const draft = await bench.ready(await bench.request(['When do you open?'], { facts: later }));
    expect(text(draft)).toContain('Monday 09:00–12:30');
    expect(draft.evidence[0]?.title).toContain('version 4');
  });

  test('asked where the business is, the draft says it and proposes its card, with every parameter', async () => {
    const asked = await bench.request(['Where are you?'], { facts: FACTS }, 'telegram');
    const draft = await bench.ready(asked);
    expect(text(draft)).toContain('You find us at 14 Quayside Lane, Port Ellery.');
    expect(draft.actions).toEqual([
      {
        ...{ kind: 'send-place', skill: 'location' },
        place: {
          name: 'Lantern House',
          address: '14 Quayside Lane, Port Ellery',
          latitude: 54.5,
          longitude: -1.2,
        },
      },
    ]);
  });
});

describe.each(['anthropic', 'openai'] as const)('with a model of %s', (vendor) => {
  beforeAll(() =>
    bench.start(vendor === 'anthropic' ? bench.anthropic : { ...bench.openai, LLM_PROFILE: 'fallback' }),
  );
  afterAll(() => bench.stop());

  test('a look-up is made while drafting, stands beside the draft, and grounds what it says (SV-17, CO-08)', async () => {
    bench.model.script.next({
      kind: 'tool',
      name: 'opening_hours',
      input: { of: 'Shop', day: '2026-12-24' },
    });
    bench.model.script.next({ kind: 'text', text: 'On 24 December the shop is open 10:00–18:30.' });
    const asked = await bench.request(['Is the shop open on the 24th?'], { facts: FACTS });
    const draft = await bench.ready(asked);
    expect(draft.evidence[0]).toMatchObject({
      ...{ kind: 'fact', title: 'Opening hours (business facts, version 3)' },
      excerpt: 'Shop, Thursday 24 December: 10:00–18:30.',
    });
    expect(draft.findings).toEqual([]);
    expect((await bench.calls(asked, 'draft')).map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(bench.model.violations).toEqual([]);
  });

  test('an effect is proposed and nothing else happens (SV-17)', async () => {
    bench.model.script.next({ kind: 'tool', name: 'send_location', input: {} });
    bench.model.script.next({ kind: 'text', text: 'We are at 14 Quayside Lane, Port Ellery.' });
    const draft = await bench.ready(await bench.request(['Where are you?'], { facts: FACTS }, 'telegram'));
    expect(draft.actions).toMatchObject([{ kind: 'send-place', place: { latitude: 54.5, longitude: -1.2 } }]);
    expect(draft.bubbles).toEqual([{ text: 'We are at 14 Quayside Lane, Port Ellery.' }]);
  });

  test('a ticket is proposed with its parameters where somebody takes tickets, and what was opened before is told (SV-17)', async () => {
    const ticket = { subject: 'Boiler in room 4', details: 'No hot water since Sunday.', priority: 'high' };
    bench.model.script.next({ kind: 'tool', name: 'open_ticket', input: ticket });
    bench.model.script.next({ kind: 'text', text: 'Sorry about that. A colleague will look at the boiler.' });
    const before = { kind: 'open-ticket', about: 'Lost key', state: 'done', reference: 'T-7' } as const;
    const draft = await bench.ready(
      await bench.request(['There is no hot water.'], {
        offers: ['open-ticket'],
        effects: [{ ...before, at: '2026-11-24T10:00:00.000Z' }],
      }),
    );
    expect(draft.actions).toEqual([{ kind: 'open-ticket', skill: 'tickets', ticket }]);
    expect(JSON.stringify(draft.evidence)).toContain('Lost key (2026-11-24): done, number T-7');
    expect(JSON.stringify(bench.model.journal.at(-2)?.body)).toContain('done, number T-7');
    bench.model.script.next({ kind: 'text', text: 'Sorry about that.' });
    await bench.ready(await bench.request(['There is no hot water.']));
    expect(JSON.stringify(bench.model.journal.at(-2)?.body)).not.toContain('open_ticket');
  });

  test('input that does not fit is refused, the model is told why, and the draft goes on', async () => {
    bench.model.script.next({ kind: 'tool', name: 'opening_hours', input: { day: 'tomorrow' } });
    bench.model.script.next({ kind: 'text', text: 'A colleague will look into it.' });
    const draft = await bench.ready(await bench.request(['Open tomorrow?'], { facts: FACTS }));
    expect(JSON.stringify(bench.model.journal.at(-2)?.body)).toContain('Refused: day must match');
    expect(text(draft)).toBe('A colleague will look into it.');
  });

  test('a model that only ever asks for tools is stopped after three rounds, and a person writes', async () => {
    bench.model.script.always({ kind: 'tool', name: 'opening_hours', input: {} });
    const asked = await bench.request(['Are you open?'], { facts: FACTS });
    expect(await bench.failed(asked)).toMatchObject({ reason: 'invalid_output' });
    expect(await bench.calls(asked, 'draft')).toHaveLength(4);
  });

  test('without facts no tool is offered, and what is written down is in the prompt as data', async () => {
    await bench.ready(await bench.request(['Is there wifi?']));
    expect(JSON.stringify(bench.model.journal.at(-2)?.body)).not.toContain('opening_hours');
    await bench.ready(await bench.request(['Is there wifi?'], { facts: FACTS }));
    const sent = JSON.stringify(bench.model.journal.at(-2)?.body);
    expect(sent).toContain('+44 1632 960 014');
    expect(sent).not.toContain('23.40');
  });
});

describe('with a chain of models', () => {
  beforeAll(() => bench.start({ ...bench.anthropic, ...bench.openai }));
  afterAll(() => bench.stop());

  test('a model that fails after a look-up hands on to the next, which begins anew without it (SV-05, SV-17)', async () => {
    bench.model.script.next({ kind: 'tool', name: 'opening_hours', input: { of: 'Shop' } });
    for (let tries = 0; tries < 4; tries += 1) bench.model.script.next({ kind: 'status', status: 500 });
    bench.model.script.always({ kind: 'text', text: 'A colleague will look into it.' });
    const asked = await bench.request(['Is the shop open?'], { facts: FACTS });
    const draft = await bench.ready(asked);
    expect(text(draft)).toBe('A colleague will look into it.');
    expect(draft.evidence.map(({ title }) => title)).not.toContain(
      'Opening hours (business facts, version 3)',
    );
    const providers = (await bench.calls(asked, 'draft')).map(({ provider }) => provider);
    expect(new Set(providers).size).toBe(2);
  });
});
