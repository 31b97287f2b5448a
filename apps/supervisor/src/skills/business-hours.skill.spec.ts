import { FACTS } from '../../test/sample-facts.js';
import { businessHours } from './business-hours.skill.js';
import { ToolRefusal, type SkillSetting } from './skill.js';

/** A Monday morning in winter: the reception is open, the shop is not. */
const NOW = Date.parse('2026-03-02T10:00:00Z');
const setting = (language = 'en'): SkillSetting => ({ workspace: 'main', facts: FACTS, now: NOW, language });
const said = (sentence: string, language = 'en'): string | undefined =>
  businessHours.plain?.(sentence, setting(language))?.text;
const call = (input: object): string => {
  const answer = businessHours.tools[0]!.run(input, setting(), new AbortController().signal);
  return (answer as { says: string }).says;
};

describe('business hours, from the facts alone (SV-17, SV-22)', () => {
  test.each([
    ['When do you open', 'en', 'Reception: Monday to Sunday 07:00–22:15.'],
    [
      'What are your opening hours',
      'en',
      'Shop: Monday closed; Tuesday to Saturday 10:00–18:30; Sunday 11:00–16:00.',
    ],
    ['is the shop open on Sunday', 'en', 'Sunday 11:00–16:00'],
    ['Are you open now', 'en', 'Reception is open now, until 22:15.'],
    ['Is the shop still open', 'en', 'Shop is closed now and opens again Tuesday 3 March, 10:00.'],
    ['¿A qué hora abren', 'es', 'Reception: lunes a domingo 07:00–22:15.'],
    ['Cuál es su horario de apertura', 'es', 'martes a sábado 10:00–18:30'],
    ['¿Están abiertos hoy', 'es', 'abierto ahora, hasta las 22:15'],
    ['A que horas fecham', 'pt', 'segunda-feira a domingo 07:00–22:15'],
    ['Qual é o horário de funcionamento', 'pt', 'Reception: segunda-feira a domingo'],
  ])('"%s" is answered', (sentence, language, part) => {
    expect(said(sentence, language)).toContain(part);
  });

  test('facts without hours answer nothing, and leave every sentence to others (KN-04)', () => {
    const without = { ...setting(), facts: { ...FACTS, calendars: [] } };
    expect(businessHours.plain?.('When do you open', without)).toBeUndefined();
    expect(businessHours.plain?.('Is there wifi', without)).toBeUndefined();
  });

  test.each([
    'What time is breakfast',
    'Can I open the window in my room',
    'Is the pool open in winter',
    'I want to open an account',
    'Do you have parking',
    'Is my ticket still open',
    '¿A qué hora abre la piscina',
    'El horario del desayuno',
    '¿Puedo abrir la ventana?',
    'A que horas é o pequeno-almoço',
    'Horário do check-in',
    'A que horas abre o museu',
  ])('"%s" must not be answered with the hours of the business', (sentence) => {
    expect(said(sentence)).toBeUndefined();
  });

  test('a model may ask for one calendar and one day; for what is not there it is told what is', () => {
    expect(call({ of: 'shop', day: '2026-12-25' })).toBe('Shop, Friday 25 December (Christmas): closed.');
    expect(call({})).toContain('Shop is closed now');
    expect(() => call({ of: 'Pool' })).toThrow(
      new ToolRefusal('there are no hours of that name; there are: Reception, Shop'),
    );
    expect(() => call({ day: '2026-13-01' })).toThrow(ToolRefusal);
  });

  test('it is not offered where nobody wrote hours down', () => {
    expect(businessHours.offered({ ...setting(), facts: { ...FACTS, calendars: [] } })).toBe(false);
    expect(businessHours.offered({ ...setting(), facts: undefined })).toBe(false);
  });
});
