import { speaker, wantsSpanish, type Sentences } from '@countersign/runtime';
import { FIELDS } from './fields.js';
import { REFUSALS } from './refusals.js';
import { REFUSALS_OF_FIRST_MESSAGES } from './refusals-of-first-messages.js';
import { REFUSALS_OF_SETTINGS } from './refusals-of-settings.js';
import { TITLES } from './titles.js';

/** Every sentence people read that the server says, in Spanish (AP-02). */
export const SPANISH: Sentences = {
  ...TITLES,
  ...REFUSALS,
  ...REFUSALS_OF_SETTINGS,
  ...REFUSALS_OF_FIRST_MESSAGES,
  ...FIELDS,
};

const spanish = speaker(SPANISH);

/** How a sentence is said to whoever asks, where the library's routes answer past the filter. */
export function spokenTo({ headers }: { headers: Record<string, unknown> }): (english: string) => string {
  return wantsSpanish(headers['accept-language']) ? spanish : (english) => english;
}
