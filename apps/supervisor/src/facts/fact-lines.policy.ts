import type { Evidence, FactsSheet } from '@countersign/contracts';
import { specialWords, weekWords } from '../skills/hours-words.policy.js';

/** Of one fact's words beside a draft. */
const LONGEST = 4_000;

/** How a price's line begins. */
const PRICE = 'Price of ';

/** One fact in words: what it is, and what it says. */
export interface FactLine {
  about: string;
  says: string;
  /** What shows that a text used it: any of these, as written. */
  marks: readonly string[];
}

/** Everything a sheet says, a line for each: for prompts, and for what a draft may rest on. Hours are told for the days to come. */
export function factLines(facts: FactsSheet, now: number, language: string): FactLine[] {
  const { name, zone, calendars, places, phones, emails, links, prices, policies, helpTexts = [] } = facts;
  const line = (about: string, says: string, ...marks: string[]): FactLine => ({ about, says, marks });
  return [
    line('Business', name),
    ...calendars.map((calendar) => {
      const hours = [weekWords(calendar, language), ...specialWords(calendar, zone, now, language)];
      return line(
        `Hours of ${calendar.name}`,
        hours.join('\n'),
        ...(hours.join(' ').match(/\d{1,2}:\d{2}/g) ?? []),
      );
    }),
    ...places.map(({ name, address }) => line(`Place: ${name}`, address, address)),
    ...phones.map(({ label, number }) => line(labelled('Telephone', label), number, number)),
    ...emails.map(({ label, address }) => line(labelled('E-mail', label), address, address)),
    ...links.map(({ label, url }) => line(labelled('Link', label), url, url)),
    ...prices.map(({ what, price }) => line(`${PRICE}${what}`, price, price)),
    ...policies.map(({ title, text }) => line(`Policy: ${title}`, text, text)),
    ...helpTexts.map(({ danger, country, text }) => line(helpTitle(danger, country), text, text)),
  ];
}

/** The facts a text used, to check it against. */
export function factEvidence(lines: readonly FactLine[], version: number, text: string): Evidence[] {
  const plain = text.toLowerCase();
  return lines
    .filter(({ marks }) => marks.some((mark) => plain.includes(mark.toLowerCase())))
    .map(({ about, says }) => ({
      kind: 'fact',
      title: factTitle(about, version),
      excerpt: says.slice(0, LONGEST),
    }));
}

/** A price of the business facts. */
export function isPrice({ kind, title }: Evidence): boolean {
  return kind === 'fact' && title.startsWith(PRICE);
}

/** What a fact is called beside a draft: which sheet, in which version. */
export function factTitle(about: string, version: number): string {
  return `${about} (business facts, version ${version})`.slice(0, 300);
}

const helpTitle = (danger: string, country: string | undefined): string =>
  `Help in case of ${danger.replace('_', ' ')}${country ? ` (${country})` : ''}`;

const labelled = (what: string, label: string): string => (label.trim() === '' ? what : `${what}: ${label}`);
