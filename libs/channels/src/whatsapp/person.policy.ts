import { cleanField } from '../hostile-text.policy.js';
import { asList, asObject, type Loose } from '../loose.policy.js';

/**
 * How WhatsApp names somebody to one business alone: a country, and what only that business knows them by.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
 */
const BUSINESS_SCOPED = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,120}$/;

/** Who wrote. */
export interface Person {
  /** Chat and person are one: the business-scoped id where there is one, else the phone number. */
  id: string;
  name?: string;
  /** The user name; where there is none, the number, when the id does not say it. */
  handle?: string;
}

/**
 * Whoever a message is from. The business-scoped id comes first: it is there whether or not they hide their number, so what they
 * write with the number shown and without it is one conversation.
 * @param value the change the message came in
 * @returns undefined when nobody is named
 */
export function personOf(message: Loose, value: Loose): Person | undefined {
  const contacts = asList(value.contacts).map((one) => asObject(one) ?? {});
  const written = idsOf(message.from_user_id, message.from);
  const contact = contacts.find(({ user_id: user, wa_id: wa }) => isOneOf(written, user, wa)) ?? {};
  // Where a message names nobody, there is one contact it can be from.
  const only = contacts.length === 1 ? contacts[0]! : {};
  const named = (written.scoped ?? written.phone) ? contact : only;
  const scoped = written.scoped ?? idsOf(named.user_id, undefined).scoped;
  const phone = written.phone ?? idsOf(undefined, named.wa_id).phone;
  const id = scoped ?? phone;
  if (id === undefined) return undefined;
  const profile = asObject(named.profile);
  const name = cleanField(profile?.name, 256);
  const handle = cleanField(profile?.username, 128) ?? (scoped && phone && `+${phone}`.slice(0, 128));
  return { id, ...(name !== undefined && { name }), ...(handle && { handle }) };
}

/** Whom to send to, in the API's words: a number, or an id of our own. */
export function recipientOf(address: string): { to: string } | { recipient: string } {
  return BUSINESS_SCOPED.test(address) ? { recipient: address } : { to: address };
}

interface Ids {
  scoped: string | undefined;
  phone: string | undefined;
}

function idsOf(user: unknown, phone: unknown): Ids {
  const scoped = typeof user === 'string' && BUSINESS_SCOPED.test(user) ? user : undefined;
  return { scoped, phone: cleanField(phone, 128) };
}

function isOneOf({ scoped, phone }: Ids, user: unknown, wa: unknown): boolean {
  return (scoped !== undefined && user === scoped) || (phone !== undefined && wa === phone);
}
