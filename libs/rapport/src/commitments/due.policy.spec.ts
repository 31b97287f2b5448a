import { dueIn, type DuePrecision } from './due.policy.js';
import type { PromiseLanguage } from './due-words.policy.js';
import { momentOf, wallTimeAt } from './wall-time.policy.js';

const ZONE = 'Europe/Madrid';

function wall(text: string): Date {
  const [year, month, day, hour, minute] = text.split(/[-: ]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return momentOf({ year, month, day, hour, minute }, ZONE);
}

function shown(at: Date, zone = ZONE): string {
  const { year, month, day, hour, minute } = wallTimeAt(at, zone);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** A Tuesday morning. */
const TUESDAY = '2026-11-24 09:30';

test.each<[PromiseLanguage, string, string, DuePrecision]>([
  ['en', 'we will call you tomorrow', '2026-11-25 09:30', 'day'],
  ['en', 'we will call you tomorrow at 10', '2026-11-25 10:00', 'time'],
  ['en', 'tomorrow morning we will know', '2026-11-25 10:00', 'hours'],
  ['en', 'tomorrow afternoon', '2026-11-25 16:00', 'hours'],
  ['en', 'the day after tomorrow', '2026-11-26 09:30', 'day'],
  ['en', 'I will call you later', '2026-11-24 12:30', 'hours'],
  ['en', 'later today', '2026-11-24 12:30', 'hours'],
  ['en', 'tonight', '2026-11-24 20:00', 'hours'],
  ['en', 'this afternoon', '2026-11-24 16:00', 'hours'],
  ['en', 'next week', '2026-12-01 09:30', 'week'],
  ['en', 'at the weekend', '2026-11-28 10:00', 'day'],
  ['en', 'we call you at 10', '2026-11-24 10:00', 'time'],
  ['en', 'we call you at 9', '2026-11-25 09:00', 'time'],
  ['en', 'at 10:45', '2026-11-24 10:45', 'time'],
  ['en', 'at 5', '2026-11-24 17:00', 'time'],
  ['en', 'by 5 pm on Friday', '2026-11-27 17:00', 'time'],
  ['en', 'by 5 p.m. today', '2026-11-24 17:00', 'time'],
  ['en', 'on Tuesday at 8', '2026-12-01 08:00', 'time'],
  ['en', 'on Tuesday at 10', '2026-11-24 10:00', 'time'],
  ['en', 'next Tuesday', '2026-12-01 18:00', 'day'],
  ['en', 'on Thursday', '2026-11-26 18:00', 'day'],
  ['en', 'by Friday noon', '2026-11-27 12:00', 'hours'],
  ['en', 'on 3 March', '2027-03-03 18:00', 'day'],
  ['en', 'on December 4th at 9:15 am', '2026-12-04 09:15', 'time'],
  ['en', 'on Wednesday, 2 December at 11', '2026-12-02 11:00', 'time'],
  ['es', 'el miércoles 2 de diciembre', '2026-12-02 18:00', 'day'],
  ['en', 'on 2026-12-24', '2026-12-24 18:00', 'day'],
  ['en', 'by 4/12', '2026-12-04 18:00', 'vague'],
  ['en', 'by 24/12', '2026-12-24 18:00', 'day'],
  ['en', 'in 2 hours', '2026-11-24 11:30', 'hours'],
  ['en', 'within the next 30 minutes', '2026-11-24 10:00', 'time'],
  ['en', 'in half an hour', '2026-11-24 10:00', 'hours'],
  ['en', 'within 24 hours', '2026-11-25 09:30', 'hours'],
  ['en', 'in 3 to 5 days', '2026-11-29 09:30', 'week'],
  ['en', 'by the end of the day', '2026-11-24 18:00', 'day'],
  ['en', 'by the end of the week', '2026-11-27 18:00', 'week'],
  ['en', 'instead of Tuesday we will call on Thursday', '2026-11-26 18:00', 'day'],
  ['es', 'te llamamos mañana', '2026-11-25 09:30', 'day'],
  ['es', 'mañana por la mañana', '2026-11-25 10:00', 'hours'],
  ['es', 'mañana a las 10', '2026-11-25 10:00', 'time'],
  ['es', 'pasado mañana', '2026-11-26 09:30', 'day'],
  ['es', 'más tarde te aviso', '2026-11-24 12:30', 'hours'],
  ['es', 'esta noche', '2026-11-24 20:00', 'hours'],
  ['es', 'esta tarde', '2026-11-24 16:00', 'hours'],
  ['es', 'la semana que viene', '2026-12-01 09:30', 'week'],
  ['es', 'el fin de semana', '2026-11-28 10:00', 'day'],
  ['es', 'el martes a las 10', '2026-11-24 10:00', 'time'],
  ['es', 'el jueves a las 5 de la tarde', '2026-11-26 17:00', 'time'],
  ['es', 'antes de las 18:30', '2026-11-24 18:30', 'time'],
  ['es', 'el viernes a las cuatro y media', '2026-11-27 16:30', 'time'],
  ['es', 'el 3 de marzo', '2027-03-03 18:00', 'day'],
  ['es', 'dentro de 2 horas', '2026-11-24 11:30', 'hours'],
  ['es', 'en media hora', '2026-11-24 10:00', 'hours'],
  ['es', 'en 48 horas', '2026-11-26 09:30', 'hours'],
  ['es', 'hoy mismo', '2026-11-24 18:00', 'day'],
  ['pt', 'ligamos amanhã', '2026-11-25 09:30', 'day'],
  ['pt', 'amanhã de manhã', '2026-11-25 10:00', 'hours'],
  ['pt', 'amanhã às 10h30', '2026-11-25 10:30', 'time'],
  ['pt', 'depois de amanhã', '2026-11-26 09:30', 'day'],
  ['pt', 'mais tarde', '2026-11-24 12:30', 'hours'],
  ['pt', 'hoje à noite', '2026-11-24 20:00', 'hours'],
  ['pt', 'hoje à tarde', '2026-11-24 16:00', 'hours'],
  ['pt', 'na semana que vem', '2026-12-01 09:30', 'week'],
  ['pt', 'no fim de semana', '2026-11-28 10:00', 'day'],
  ['pt', 'na terça-feira às 10h', '2026-11-24 10:00', 'time'],
  ['pt', 'na quinta às 15h', '2026-11-26 15:00', 'time'],
  ['pt', 'até sexta', '2026-11-27 18:00', 'day'],
  ['pt', 'no dia 3 de março', '2027-03-03 18:00', 'day'],
  ['pt', 'no dia 15', '2026-12-15 18:00', 'day'],
  ['pt', 'em 2 dias', '2026-11-26 09:30', 'day'],
  ['pt', 'daqui a uma hora', '2026-11-24 10:30', 'hours'],
  ['pt', 'até as 5 da tarde', '2026-11-24 17:00', 'time'],
])('%s: "%s", said on a Tuesday at 9:30, is due %s (%s) (CM-02)', (language, words, expected, precision) => {
  const due = dueIn(words, { language, at: wall(TUESDAY), zone: ZONE });
  expect({ at: due && shown(due.at), precision: due?.precision }).toEqual({ at: expected, precision });
});

test.each<[string, string, string, string]>([
  ['tomorrow keeps its hour over the end of summer time', '2026-10-24 12:00', 'tomorrow', '2026-10-25 12:00'],
  ['tomorrow keeps its hour over its beginning', '2026-03-28 12:00', 'tomorrow', '2026-03-29 12:00'],
  [
    'an hour the clock skips is the one after it',
    '2026-03-28 12:00',
    'tomorrow at 02:30',
    '2026-03-29 03:30',
  ],
  ['hours are counted, not read off the clock', '2026-10-25 01:30', 'in 2 hours', '2026-10-25 02:30'],
  ['a week keeps its hour', '2026-10-20 09:00', 'next week', '2026-10-27 09:00'],
  ['a weekday after the change', '2026-10-23 09:00', 'on Monday at 10', '2026-10-26 10:00'],
  ['the last evening of the year', '2026-12-31 21:00', 'tonight', '2027-01-01 20:00'],
  ['late in the evening, later is after midnight', '2026-11-24 22:00', 'later', '2026-11-25 01:00'],
  ['today, late, is the rest of it', '2026-11-24 19:00', 'today', '2026-11-24 23:59'],
])('%s', (_, said, words, expected) => {
  const due = dueIn(words, { language: 'en', at: wall(said), zone: ZONE });
  expect(due && shown(due.at)).toBe(expected);
});

test('of an hour the clock shows twice the first is meant', () => {
  const due = dueIn('tomorrow at 02:30', { language: 'en', at: wall('2026-10-24 12:00'), zone: ZONE });
  expect(due?.at.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('the same words are another moment for somebody elsewhere', () => {
  const at = new Date('2026-11-24T02:00:00Z'); // still Monday evening in São Paulo
  const zone = 'America/Sao_Paulo';
  const due = dueIn('amanhã às 10h', { language: 'pt', at, zone });
  expect(due?.at.toISOString()).toBe('2026-11-24T13:00:00.000Z');
});

test.each<[PromiseLanguage, string]>([
  ['en', 'we will let you know as soon as we can'],
  ['en', 'it costs 10 euros for 2 people'],
  ['en', 'you get 10% off in 15 shops'],
  ['es', 'te enviaremos la segunda copia'],
  ['es', 'cuesta 10 euros'],
  ['pt', 'enviaremos a segunda via do boleto'],
  ['pt', 'são 20 reais por pessoa'],
])('%s: "%s" says no time', (language, words) => {
  expect(dueIn(words, { language, at: wall(TUESDAY), zone: ZONE })).toBeUndefined();
});

test('the place of the words is told, with what leads to them', () => {
  const text = 'We will call you on Thursday at 10:30, as agreed.';
  const due = dueIn(text, { language: 'en', at: wall(TUESDAY), zone: ZONE })!;
  expect(text.slice(due.start, due.end)).toBe('on Thursday at 10:30');
  expect(due.joined).toBe(true);
});
