import type { DraftReady } from '@countersign/contracts';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { FACTS } from '../../test/sample-facts.js';

const facts = { ...FACTS, address: { es: 'tu', pt: 'senhor' } as const };
const FORMAL = 'Un compañero lo mirará. ¿Puede decirnos su nombre? Escríbanos cuando quiera.';
const FAMILIAR = 'Un compañero lo mirará. ¿Puedes decirnos tu nombre? Escríbenos cuando quieras.';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
});
afterEach(() => bench.clear());
afterAll(() => bench.close());

const asks = async (text: string): Promise<DraftReady> => bench.ready(await bench.request([text], { facts }));
const style = ({ findings = [] }: DraftReady): string[] =>
  findings.filter(({ rule }) => rule === 'style-address').map(({ words }) => words);
const CHAT: [string, string][] = [
  ['¿Cuál es la capital de Francia?', 'es'],
  ['Sorry, what is the capital of France?', 'en'],
  ['¿Y cuál es la capital de Italia, por favor?', 'es'],
];

describe('without a model', () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  test('a chat that goes from Spanish to English and back is answered in each, in the house’s form (SV-10)', async () => {
    for (const [text, language] of CHAT) {
      const draft = await asks(text);
      expect(draft.language).toBe(language);
      expect(draft.bubbles[0]?.text).toContain(
        language === 'es' ? 'Gracias por tu mensaje' : 'Thank you for your message',
      );
    }
  });
});

describe('with a model', () => {
  beforeAll(() => bench.start(bench.anthropic));
  afterAll(() => bench.stop());

  test('every prompt of a chat from Spanish to English and back names the language of its reply and the house’s form (SV-10)', async () => {
    for (const [text, language] of CHAT) {
      const before = bench.model.journal.length;
      await asks(text);
      const sent = JSON.stringify(bench.model.journal[before]?.body);
      expect(sent).toContain('The house addresses everybody in Spanish as tú and in Portuguese as o senhor');
      expect(sent).toContain(`in the language \\"${language}\\"`);
    }
  });

  test('a draft in another form than the house’s is given to the editor to mend (SV-10)', async () => {
    bench.model.script.next({ kind: 'text', text: FORMAL });
    bench.model.editing.next({ kind: 'text', text: FAMILIAR });
    const before = bench.model.journal.length;
    const draft = await asks('¿Hay sitio mañana?');
    expect(JSON.stringify(bench.model.journal[before + 1]?.body)).toContain('Address them as tú');
    expect(draft.bubbles[0]?.text).toContain('¿Puedes decirnos tu nombre?');
    expect(style(draft)).toEqual([]);
  });

  test('what the editor leaves in another form is marked with its words (SV-10)', async () => {
    bench.model.script.next({ kind: 'text', text: FORMAL });
    expect(style(await asks('¿Hay sitio mañana?'))).toEqual(['Escríbanos']);
  });
});
