import { inEnglish, type Say } from './say.js';

/** What of a template decides how it reads. */
export interface TemplateWords {
  header?: string | undefined;
  body: string;
  footer?: string | undefined;
  /** How many places there are: {{1}} to {{n}}, in the body. */
  parameters: number;
}

/** Longest text in one place of a template, in UTF-16 units: the body has 1,024 in all. */
export const PARAMETER_LIMIT = 600;

/** What stands at a place before it is filled. */
const PLACE = /\{\{\s*(\d+)\s*\}\}/g;

/** How many places a text has, where they are 1 to n; undefined where they are named or leave one out. */
export function placesIn(text: string): number | undefined {
  if (/\{\{(?!\s*\d+\s*\}\})/.test(text)) return undefined;
  const places = new Set([...text.matchAll(PLACE)].map(([, number]) => Number(number)));
  return [...places].every((place) => place >= 1 && place <= places.size) ? places.size : undefined;
}

/** How a template reads to whoever gets it; places nobody has filled stay as they are. */
export function templateText({ header, body, footer }: TemplateWords, parameters: readonly string[]): string {
  const filled = body.replace(PLACE, (place, number: string) => parameters[Number(number) - 1] || place);
  return [header, filled, footer].filter(Boolean).join('\n\n');
}

/** What is wrong with what stands in a place, in words for whoever fills it; undefined where nothing is. @see https://developers.facebook.com/docs/whatsapp/message-templates/guidelines */
export function parameterProblem(value: string, t: Say = inEnglish): string | undefined {
  if (!/\S/.test(value)) return t('is empty');
  if (/[\n\r\t]/.test(value)) return t('has a line break or a tab, which templates do not take');
  if (/ {5,}/.test(value)) return t('has more than four spaces in a row, which templates do not take');
  return value.length > PARAMETER_LIMIT
    ? t('is longer than {{limit}} characters', { limit: PARAMETER_LIMIT })
    : undefined;
}
