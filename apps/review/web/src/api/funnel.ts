import { change, read } from './client.js';

/** Where somebody stands with the business. */
export type ContactStatus = 'PROSPECT' | 'LEAD_QUALIFIED' | 'CUSTOMER' | 'CHURNED' | 'LEAD_EXHAUSTED';

export type ValueSource = 'manual' | 'order' | 'booking' | 'refund';

/** What somebody is worth so far; amounts are in the currency's minor unit. */
export interface ContactValue {
  totalMinor: number;
  currency: string;
  entries: number;
  /** The newest entry. */
  lastMinor?: number;
  lastAt?: string;
  /** What whoever answers may record at once. */
  limitMinor: number;
}

export interface ContactStanding {
  status: ContactStatus;
  /** Counts changes of the status. */
  version: number;
  /** Where they may go next. */
  moves: ContactStatus[];
  /** What the rules would do; a person decides. */
  suggestion?: { to: ContactStatus; because: string };
  value: ContactValue;
}

export interface StatusChange {
  id: string;
  from: ContactStatus;
  to: ContactStatus;
  /** Absent where a rule did it. */
  by?: string;
  automated: boolean;
  correction: boolean;
  reason: string;
  at: string;
}

export interface LtvEntry {
  id: string;
  amountMinor: number;
  source: ValueSource;
  reference?: string;
  reason: string;
  by: string;
  at: string;
}

export const readStanding = (contactId: string): Promise<ContactStanding> =>
  read('/contacts/{id}/status', { path: { id: contactId } });

export const readStatusHistory = (contactId: string): Promise<{ changes: StatusChange[] }> =>
  read('/contacts/{id}/status-history', { path: { id: contactId } });

export const readLedger = (contactId: string): Promise<{ ledger: LtvEntry[] }> =>
  read('/contacts/{id}/ltv', { path: { id: contactId } });

export interface WantedMove {
  to: ContactStatus;
  reason: string;
  /** The version it is decided on. */
  base: number;
  correction?: boolean;
}

export const changeStatus = (contactId: string, move: WantedMove): Promise<{ version: number }> =>
  change('/contacts/{id}/status', { path: { id: contactId }, body: move });

export interface WantedAmount {
  amountMinor: number;
  source: ValueSource;
  reference?: string;
  reason: string;
}

export const recordValue = (contactId: string, amount: WantedAmount): Promise<{ totalMinor: number }> =>
  change('/contacts/{id}/ltv', { path: { id: contactId }, body: amount });

/** What amounts are in, and how much whoever answers may record at once. */
export interface ValueSetting {
  currency: string;
  limitMinor: number;
  version: number;
}

export const readValueSetting = (): Promise<ValueSetting> => read('/value-setting', {});

export const saveValueSetting = (
  setting: Omit<ValueSetting, 'version'> & { base: number },
): Promise<ValueSetting> => change('/value-setting', { body: setting });
