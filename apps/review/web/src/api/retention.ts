import { change, read, type Schemas } from './client.js';

export type Retention = Schemas['RetentionDto'];
export type RetentionDays = Schemas['RetentionDaysDto'];
export type RetentionNight = Schemas['RetentionNightDto'];
export type RemovedCount = Schemas['RemovedCountDto'];
/** Somebody of whom nothing is removed. */
export type LegalHold = Schemas['LegalHoldDto'];

export const readRetention = (): Promise<Retention> => read('/retention', {});

/** What would go if a night began now. */
export const tryRetention = (days: RetentionDays): Promise<{ removed: RemovedCount[] }> =>
  change('/retention/try', { body: { days } });

/** @param wanted.removes it was confirmed that words go with the next night */
export const saveRetention = (wanted: {
  days: RetentionDays;
  base: number;
  removes: boolean;
}): Promise<{ version: number }> => change('/retention', { body: wanted });

export const readHold = (contactId: string): Promise<{ hold?: LegalHold }> =>
  read('/contacts/{id}/legal-hold', { path: { id: contactId } });

export const placeHold = (contactId: string, reason: string): Promise<{ id: string }> =>
  change('/legal-holds', { body: { contactId, reason } });

export const liftHold = (id: string): Promise<void> => change('/legal-holds/{id}/lift', { path: { id } });
