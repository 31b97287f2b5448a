import { Matches } from 'class-validator';
import { Personal } from './personal.js';

/**
 * `cs.rpc.ingest-whatsapp.ids`: under which ids the owner of a number writes to an account, before they ever did. Only the ingest
 * services hold the key of these ids; what is asked is kept nowhere.
 */
export class AskIds {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
  /** Digits with the country code and without a plus: as the channel names whoever writes. */
  @Matches(/^[1-9]\d{6,14}$/) @Personal() number!: string;
}

/** The same as of every message that comes from this number. */
export class KnownIds {
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
  @Matches(/^p_[a-z2-7]{20}$/) contactId!: string;
}
