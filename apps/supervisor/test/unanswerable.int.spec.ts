import { DraftFailed, DraftReady } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { SupervisorBench } from './supervisor-bench.js';

/** Things no document of the sample business says anything of, and ways to ask for a figure of them. */
const THINGS: Record<string, string> = {
  en: 'helicopter tour|snow chains|horse riding lesson|wedding cake|ferry to the island|telescope|cello repair|chimney sweep|falcon show|submarine trip|beekeeping course|hot air balloon|sewing machine|piano tuning|drone licence|fishing permit|passport photo',
  es: 'paseo en helicóptero|cadenas de nieve|clase de equitación|tarta de boda|ferry a la isla|telescopio|reparación de violonchelos|deshollinador|exhibición de halcones|viaje en submarino|curso de apicultura|globo aerostático|máquina de coser|afinación de pianos|licencia de dron|permiso de pesca|foto de pasaporte',
  pt: 'passeio de helicóptero|correntes de neve|aula de equitação|bolo de casamento|barco para a ilha|telescópio|conserto de violoncelos|limpeza de chaminés|espetáculo de falcões|viagem de submarino|curso de apicultura|balão de ar quente|máquina de costura|afinação de pianos|licença de drone|licença de pesca|foto de passaporte',
}; // prettier-ignore
const FORMS: Record<string, readonly string[]> = {
  en: [
    'How much is the X?',
    'At what time does the X begin?',
    'What is the phone number for the X?',
    'How long does the X take?',
  ],
  es: ['¿Cuánto cuesta: X?', '¿A qué hora empieza: X?', '¿Qué teléfono tiene: X?', '¿Cuánto tiempo dura: X?'],
  pt: ['Quanto custa: X?', 'A que horas começa: X?', 'Qual é o telefone de: X?', 'Quanto tempo demora: X?'],
};
const PROMPTS = Object.entries(THINGS).flatMap(([language, things]) =>
  things.split('|').flatMap((thing) => FORMS[language]!.map((form) => form.replace('X', thing))),
);
const FIGURE = /\d+(?:[.,:]\d+)*/g;

type Answer = Partial<DraftReady & DraftFailed>;
const heard = new Map<string, Answer>();

let bench: SupervisorBench;
beforeAll(async () => {
  bench = await SupervisorBench.open();
  for (const event of [DraftReady, DraftFailed])
    bench.probe.hear<Answer & { requestId: string }>(event as never, ({ data }) =>
      heard.set(data.requestId, data),
    );
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing' });
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
});

/** Asks all of them at once, as a busy day would, and waits for what comes of each. */
async function answers(profile: string): Promise<Answer[]> {
  const asked = await Promise.all(PROMPTS.map((prompt) => bench.request([prompt], { profile })));
  const missing = (): number => asked.filter(({ requestId }) => !heard.has(requestId)).length;
  await eventually(() => missing() === 0, { withinMs: 200_000, what: 'an answer to each' });
  return asked.map(({ requestId }) => heard.get(requestId)!);
}

test('there are at least 200 of them, in three languages', () => {
  expect(new Set(PROMPTS).size).toBeGreaterThanOrEqual(200);
});

test('a model that makes a figure up every time: each one is listed as unbacked, or there is no draft (SV-18)', async () => {
  bench.model.script.always({ kind: 'text', text: 'It is 4317 € and begins at 16:52.' });
  let figures = 0;
  for (const { bubbles, missing = [], evidence = [] } of await answers('testing')) {
    const backed = evidence.map(({ excerpt }) => excerpt).join('\n');
    const listed = missing.filter(({ kind }) => kind === 'unbacked').map(({ words }) => words);
    for (const { text } of bubbles ?? [])
      for (const [figure] of text.matchAll(FIGURE)) {
        figures += 1;
        expect(backed.includes(figure) || listed.some((words) => words.includes(figure))).toBe(true);
      }
  }
  // They were written, and shown with what they lack.
  expect(figures).toBeGreaterThan(PROMPTS.length);
}, 240_000);

test('without a model no figure is said but what stands in the evidence beside it (SV-18)', async () => {
  for (const { bubbles = [], evidence = [] } of await answers('offline')) {
    const backed = evidence.map(({ excerpt }) => excerpt).join('\n');
    for (const { text } of bubbles)
      for (const [figure] of text.matchAll(FIGURE)) expect(backed).toContain(figure);
  }
}, 240_000);
