export type Json = Record<string, unknown>;

/** One business number and the account it belongs to. */
export interface BusinessNumber {
  phoneNumberId: string;
  displayNumber: string;
  accountId: string;
}

/** Who writes. */
export interface Customer {
  /** Digits: the WhatsApp id. */
  waId: string;
  name?: string;
  /** What this business alone knows them by. */
  userId?: string;
  /** Shown instead of the number, which then is not told. */
  username?: string;
}

/** How the business addresses somebody. */
export function addressOf({ waId, userId }: Customer): string {
  return userId ?? waId;
}

/** Where the number is hidden, nothing names it. */
export function numberOf({ waId, username }: Customer): string | undefined {
  return username === undefined ? waId : undefined;
}

/** What one change says. */
export interface ChangeContent {
  customer: Customer;
  messages?: readonly Json[];
  statuses?: readonly Json[];
}

/** One change of a webhook call, as Meta writes it. */
export function changeOf(number: BusinessNumber, { customer, messages, statuses }: ChangeContent): Json {
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: number.displayNumber, phone_number_id: number.phoneNumberId },
      ...(messages && {
        contacts: [
          {
            profile: { name: customer.name ?? 'Ada Example', username: customer.username },
            wa_id: numberOf(customer),
            user_id: customer.userId,
          },
        ],
        messages,
      }),
      ...(statuses && { statuses }),
    },
  };
}

/** A whole call. */
export function callOf(number: BusinessNumber, changes: readonly Json[]): Json {
  return { object: 'whatsapp_business_account', entry: [{ id: number.accountId, changes }] };
}

/**
 * JSON as Meta sends it: everything outside ASCII escaped, and slashes too. A signature over anything but these bytes is wrong.
 */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}
