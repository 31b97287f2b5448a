/** How much a workspace is to hold. */
export interface SeedSize {
  /** People who wrote, a conversation each. */
  contacts: number;
  /** Of theirs and of ours together. */
  messages: number;
  /** Open ones, each of a person of their own. */
  items: number;
  /** The same seed makes the same people and the same words. */
  seed: number;
}

/** Messages of theirs that one answer of ours settles. */
export const ASKED_EACH = 4;
/** As many as an open item covers, in the mean: one to three. */
const OPEN_EACH = 2;

/** Answered turns that come to about the wanted messages together with what is open. */
export function exchangesOf({ contacts, messages, items }: SeedSize): number {
  return Math.max(contacts, Math.floor((messages - OPEN_EACH * items) / (ASKED_EACH + 1)));
}

/** @returns what is wrong with the size, in words */
export function sizeFaults({ contacts, messages, items, seed }: SeedSize): string[] {
  const whole = Object.entries({ contacts, messages, items, seed })
    .filter(([, value]) => !Number.isSafeInteger(value) || value < 0)
    .map(([name]) => `--${name} must be a whole number from 0.`);
  if (whole.length > 0) return whole;
  const fewest = contacts * (ASKED_EACH + 1) + items * OPEN_EACH;
  return [
    contacts < 1 ? '--contacts must be 1 at least.' : '',
    items > contacts
      ? `--items must not be more than --contacts (${contacts}): a person has one open item.`
      : '',
    messages < fewest
      ? `--messages must be ${fewest} at least: everybody has one answered question, and what is open besides.`
      : '',
  ].filter(Boolean);
}
