import type { Schemas } from './client.js';

/** What the messages an item covers are about (SV-16). */
export type Labels = Schemas['LabelsDto'];
/** One thing they want, as it is guessed, with the words that say so. */
export type IntentLabel = Labels['intents'][number];
/** Why a person has to look before others (SV-19). */
export type PersonReason = Schemas['ItemSummaryDto']['personReasons'][number];
/** Something a reply would need to know, and nothing says (SV-18). */
export type MissingFact = Schemas['MissingFact'];
