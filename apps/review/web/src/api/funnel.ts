import { change, read, type Schemas } from './client.js';

export type ContactStanding = Schemas['ContactStandingDto'];
/** Where somebody stands with the business. */
export type ContactStatus = ContactStanding['status'];
/** What somebody is worth so far; amounts are in the currency's minor unit. */
export type ContactValue = Schemas['ContactValueDto'];
export type StatusChange = Schemas['StatusChangeDto'];
export type LtvEntry = Schemas['LtvEntryDto'];
export type ValueSource = LtvEntry['source'];
export type WantedMove = Schemas['ChangeStatusDto'];
export type WantedAmount = Schemas['RecordValueDto'];
/** What amounts are in, and how much whoever answers may record at once. */
export type ValueSetting = Schemas['ValueSettingDto'];

const of = (id: string): { path: { id: string } } => ({ path: { id } });

export const readStanding = (contactId: string): Promise<ContactStanding> =>
  read('/contacts/{id}/status', of(contactId));

export const readStatusHistory = (contactId: string): Promise<Schemas['StatusHistoryDto']> =>
  read('/contacts/{id}/status-history', of(contactId));

export const readLedger = (contactId: string): Promise<Schemas['LedgerDto']> =>
  read('/contacts/{id}/ltv', of(contactId));

/** @param move `base` is the version it is decided on */
export const changeStatus = (contactId: string, move: WantedMove): Promise<Schemas['StatusVersionDto']> =>
  change('/contacts/{id}/status', { ...of(contactId), body: move });

export const recordValue = (contactId: string, amount: WantedAmount): Promise<Schemas['ValueTotalDto']> =>
  change('/contacts/{id}/ltv', { ...of(contactId), body: amount });

export const readValueSetting = (): Promise<ValueSetting> => read('/value-setting', {});

export const saveValueSetting = (setting: Schemas['SaveValueSettingDto']): Promise<ValueSetting> =>
  change('/value-setting', { body: setting });
