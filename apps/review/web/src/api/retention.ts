import { change, read, type Schemas } from './client.js';

export type Retention = Schemas['RetentionDto'];
export type RetentionDays = Schemas['RetentionDaysDto'];
export type RetentionNight = Schemas['RetentionNightDto'];
export type RemovedCount = Schemas['RemovedCountDto'];
/** Somebody of whom nothing is removed. */
export type LegalHold = Schemas['LegalHoldDto'];

export const readRetention = (): Promise<Retention> => read('/retention', {});

/** What would go if a night began now. */
export const tryRetention = (days: RetentionDays): Promise<Schemas['RetentionTrialDto']> =>
  change('/retention/try', { body: { days } });

/** @param wanted.removes it was confirmed that words go with the next night */
export const saveRetention = (wanted: Schemas['SaveRetentionDto']): Promise<Schemas['RetentionSavedDto']> =>
  change('/retention', { body: wanted });

export const readHold = (contactId: string): Promise<Schemas['ContactHoldDto']> =>
  read('/contacts/{id}/legal-hold', { path: { id: contactId } });

export const placeHold = (contactId: string, reason: string): Promise<Schemas['HoldPlacedDto']> =>
  change('/legal-holds', { body: { contactId, reason } });

export const liftHold = (id: string): Promise<void> => change('/legal-holds/{id}/lift', { path: { id } });
