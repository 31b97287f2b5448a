import type { BusinessFacts } from '../../api/facts.js';
import { coordinatesIn } from '../../lib/coordinates.policy.js';
import { t } from '../../lib/language/t.js';
import { spansIn, spansText } from './hours-text.policy.js';

/** The days of the week, short, Monday first. */
export const weekdays = () => [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')];

/** A line of a list: every field as it is typed. */
export type Line = Record<string, string>;

export interface WeekLine {
  days: number[];
  hours: string;
}

export interface SpecialLine {
  name: string;
  from: string;
  until: string;
  yearly: boolean;
  /** Empty: closed. */
  hours: string;
}

export interface CalendarForm {
  name: string;
  week: WeekLine[];
  special: SpecialLine[];
}

/** The lists that are lines of words, each of which may end. */
export const LISTS = ['places', 'phones', 'emails', 'links', 'prices', 'policies', 'helpTexts'] as const;
export type List = (typeof LISTS)[number];

/** By language; empty: as they address the house. */
export type AddressChoice = Record<'es' | 'pt', string>;

/** The sheet as it is typed. */
export interface FactsForm {
  name: string;
  zone: string;
  /** How people are addressed; empty where nothing is chosen. */
  address: AddressChoice;
  calendars: CalendarForm[];
  lists: Record<List, Line[]>;
}

/** The form of a sheet; an empty one where there is none, in the zone of whoever writes it. */
export function formOf(facts: BusinessFacts | null, zone: string): FactsForm {
  const { places = [], phones = [], emails = [], links = [], prices = [], policies = [] } = facts ?? {};
  const helpTexts = facts?.helpTexts ?? [];
  const ends = ({ validUntil = '' }: { validUntil?: string }): { validUntil: string } => ({ validUntil });
  return {
    name: facts?.name ?? '',
    zone: facts?.zone ?? zone,
    address: { es: facts?.address?.es ?? '', pt: facts?.address?.pt ?? '' },
    calendars: (facts?.calendars ?? []).map(({ name, weekly, special }) => ({
      name,
      week: weekOf(weekly),
      special: special.map(({ name, from, until = '', yearly, spans }) => ({
        ...{ name, from, until, yearly, hours: spansText(spans) },
      })),
    })),
    lists: {
      places: places.map((one) => ({
        ...{ name: one.name, address: one.address, at: placeText(one), ...ends(one) },
      })),
      phones: phones.map((one) => ({ label: one.label, number: one.number, ...ends(one) })),
      emails: emails.map((one) => ({ label: one.label, address: one.address, ...ends(one) })),
      links: links.map((one) => ({ label: one.label, url: one.url, ...ends(one) })),
      prices: prices.map((one) => ({ what: one.what, price: one.price, ...ends(one) })),
      policies: policies.map((one) => ({ title: one.title, text: one.text, ...ends(one) })),
      helpTexts: helpTexts.map(({ danger, language, country = '', text, ...one }) => ({
        ...{ danger, language, country, text, ...ends(one) },
      })),
    },
  };
}

/** The sheet a form says, or what of it cannot be read. Whether it can be true the server decides. */
export function factsOf({
  name,
  zone,
  address,
  calendars,
  lists,
}: FactsForm): { facts: BusinessFacts } | { unread: string[] } {
  const unread: string[] = [];
  const spans = (hours: string, where: string): { opens: string; closes: string }[] => {
    const read = spansIn(hours);
    if (!read) unread.push(t('{{where}}: “{{hours}}” is no hours; write 9:30–18:00', { where, hours }));
    return read ?? [];
  };
  const facts = {
    name: name.trim(),
    zone: zone.trim(),
    ...addressed(address),
    calendars: calendars.map((calendar) => ({
      name: calendar.name.trim(),
      weekly: calendar.week.flatMap(({ days, hours }) =>
        spans(hours, t('Hours of {{name}}', { name: calendar.name })).map((span) => ({ ...span, days })),
      ),
      special: calendar.special.map(({ name, from, until, yearly, hours }) => ({
        ...{ name: name.trim(), from, yearly, spans: spans(hours, name) },
        ...(until && !yearly && { until }),
      })),
    })),
    ...lines(lists),
    places: lists.places.map(({ name = '', address = '', at = '', validUntil = '' }) => {
      const located = at.trim() === '' ? {} : coordinatesIn(at);
      if (!located)
        unread.push(
          t('Place {{name}}: “{{at}}” is no point on the map; write 36.5297, -6.2926', { name, at }),
        );
      return { name: name.trim(), address: address.trim(), ...located, ...(validUntil && { validUntil }) };
    }),
  };
  return unread.length > 0 ? { unread } : { facts: facts as BusinessFacts };
}

/** The whole sheet in words, part by part and always in this order: to be laid beside another. */
export function sheetLines(form: FactsForm, titles: Record<List, string>): [label: string, text: string][] {
  const { name, zone, address, calendars, lists } = form;
  return [
    [t('Name of the business'), name],
    [t('Time zone'), zone],
    [t('In Spanish'), address.es],
    [t('In Portuguese'), address.pt],
    [t('Opening hours'), calendars.map(calendarText).join('\n')],
    ...LISTS.map((list): [string, string] => [titles[list], lists[list].map(lineText).join('\n')]),
  ];
}

function calendarText({ name, week, special }: CalendarForm): string {
  const weeks = week.map(({ days, hours }) => `${days.map((day) => weekdays()[day - 1]).join(' ')} ${hours}`);
  const days = special.map((one) => lineText({ ...one, yearly: '', hours: one.hours || '–' }));
  return [name, ...weeks, ...days].join('; ');
}

const lineText = (line: Line): string =>
  Object.values(line)
    .filter((value) => value.trim() !== '')
    .join(', ');

/** A field the server refused, as whoever filled in the form knows it. */
export function fieldWords(field: string, { calendars, lists }: FactsForm): string {
  const [list = '', index = '', part = '', place = ''] = field.replace(/^facts\./, '').split('.');
  if (list === 'zone') return t('Time zone');
  if (list === 'name') return t('Name of the business');
  if (list !== 'calendars') {
    const line = lists[list as List]?.[Number(index)];
    return Object.values(line ?? {}).find((value) => value !== '') ?? list;
  }
  const calendar = calendars[Number(index)];
  const name = t('Hours of {{name}}', { name: calendar?.name || t('no name') });
  return part === 'special' ? `${name}, ${calendar?.special[Number(place)]?.name || t('special day')}` : name;
}

/** What is to be said of a last day, seen from today: it has passed, or will within a week (KN-04). */
export function endOf(validUntil: string, today: string): 'ended' | 'soon' | undefined {
  if (validUntil === '') return undefined;
  if (validUntil < today) return 'ended';
  const days = (Date.parse(validUntil) - Date.parse(today)) / 86_400_000;
  return days <= 7 ? 'soon' : undefined;
}

function addressed({ es, pt }: AddressChoice): { address?: Partial<AddressChoice> } {
  return es || pt ? { address: { ...(es && { es }), ...(pt && { pt }) } } : {};
}

function lines(lists: FactsForm['lists']): Record<string, Line[]> {
  const kept = LISTS.map((list) => [
    list,
    lists[list].map(({ validUntil = '', ...line }) => ({
      ...Object.fromEntries(Object.entries(line).flatMap(([field, value]) => typed(field, value.trim()))),
      ...(validUntil && { validUntil }),
    })),
  ]);
  return Object.fromEntries(kept) as Record<string, Line[]>;
}

/** A country that is not named is none. */
function typed(field: string, value: string): [string, string][] {
  if (field === 'country' && value === '') return [];
  return [[field, field === 'country' ? value.toUpperCase() : value]];
}

/** Stretches of the same weekdays on one line. */
function weekOf(weekly: BusinessFacts['calendars'][number]['weekly']): WeekLine[] {
  const found = new Map<string, typeof weekly>();
  for (const span of weekly) found.set(span.days.join(), [...(found.get(span.days.join()) ?? []), span]);
  return [...found.values()].map((spans) => ({ days: spans[0]?.days ?? [], hours: spansText(spans) }));
}

function placeText({ latitude, longitude }: { latitude?: number; longitude?: number }): string {
  return latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`;
}
