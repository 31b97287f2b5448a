import { IsBoolean, IsIn, IsInt, IsUUID, Matches } from 'class-validator';
import { CONTACT_STATUSES, VALUE_SOURCES, type ContactStatus, type ValueSource } from '../contact-funnel.js';
import { Event } from '../event.js';

/** Somebody's lifetime value: always in the minor unit of the workspace's currency. */
abstract class ContactFact {
  /** `person:<id>`, or the policy that did it without one. */
  @Matches(/^((?:person|key):[A-Za-z0-9_-]{1,64}|policy:[a-z-]{1,40}@\d+)$/) actor!: string;
  /** Their lifetime value then, or with this. */
  @IsInt() totalMinor!: number;
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/) currency!: string;
}

/** A contact stands somewhere else in the funnel now. Why, in somebody's words, stays with review. */
@Event('contact.status-changed', 1)
export class ContactStatusChanged extends ContactFact {
  @IsUUID() changeId!: string;
  @IsIn(CONTACT_STATUSES) from!: ContactStatus;
  @IsIn(CONTACT_STATUSES) to!: ContactStatus;
  /** A rule did it, no person. */
  @IsBoolean() automated!: boolean;
  /** A lead put right what was no move of the funnel. */
  @IsBoolean() correction!: boolean;
}

/** An amount was added to a contact's lifetime value, or taken off it. */
@Event('contact.value-recorded', 1)
export class ContactValueRecorded extends ContactFact {
  @IsUUID() entryId!: string;
  /** Negative where money went back. */
  @IsInt() amountMinor!: number;
  @IsIn(VALUE_SOURCES) origin!: ValueSource;
  /** Where they stood then. */
  @IsIn(CONTACT_STATUSES) status!: ContactStatus;
}
