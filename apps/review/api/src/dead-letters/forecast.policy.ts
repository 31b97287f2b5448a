import { CATALOGUE, definitionOf, eventName } from '@countersign/contracts';

/** What a re-drive of one letter would do now. */
export const REDRIVE_VERDICTS = ['ready', 'does-not-fit', 'no-handler', 'gone', 'not-open'] as const;
export type RedriveVerdict = (typeof REDRIVE_VERDICTS)[number];

/** What there is to know about a letter before it is handed out again. */
export interface LetterFacts {
  state: string;
  app: string;
  eventType: string;
  /** Undefined when the stream no longer keeps it. */
  payload: { fits: boolean } | undefined;
}

/** Only a letter that can be handled now is handed out: a message that still does not fit its contract would come straight back. */
export function forecast({ state, app, eventType, payload }: LetterFacts): RedriveVerdict {
  if (state !== 'open') return 'not-open';
  if (!payload) return 'gone';
  if (!reads(app, eventType)) return 'no-handler';
  return payload.fits ? 'ready' : 'does-not-fit';
}

function reads(app: string, eventType: string): boolean {
  const entry = CATALOGUE.find(({ event }) => eventName(definitionOf(event)) === eventType);
  return entry?.readBy.some((reader) => reader === app) ?? false;
}
