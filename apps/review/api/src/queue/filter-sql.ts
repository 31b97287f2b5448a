import { BLOCK_FROM, REVIEW_FROM } from '@countersign/constitution';
import type { ItemFilter } from './item-filter.dto.js';

/** SQL over a row `i` of review_item, and the values it asks for. */
export interface Condition {
  sql: string;
  values: unknown[];
}

type Field = Exclude<keyof ItemFilter, 'state'>;
/** @param value the place of its value */
type FieldSql = (value: string, settled: boolean) => string;

const LISTED: Record<ItemFilter['state'], string> = {
  open: `i.state <> 'settled' AND i.snoozed_until IS NULL AND NOT i.silent`,
  snoozed: `i.state <> 'settled' AND i.snoozed_until IS NOT NULL`,
  silent: `i.state <> 'settled' AND i.silent`,
  settled: `i.state = 'settled'`,
};
const RISK = `CASE WHEN i.risk >= ${BLOCK_FROM} THEN 'high' WHEN i.risk >= ${REVIEW_FROM} THEN 'medium' ELSE 'low' END`;
const HAS_IT = (
  person: string,
): string => `((i.claimed_by = ${person} AND i.lease_until > now()) OR i.asked_of = ${person}
  OR i.conversation_id IN (SELECT c.conversation_id FROM conversation c WHERE c.assigned_to = ${person}))`;
const decided = (what: string): string =>
  `EXISTS (SELECT FROM decision d WHERE d.item_id = i.item_id AND d.undone_at IS NULL AND ${what})`;
const moment = (settled: boolean): string => (settled ? 'i.settled_at' : 'i.waiting_since');

const FIELDS: Record<Field, FieldSql> = {
  draft: (value) => `i.state = ${value}`,
  channel: (value) => `i.channel = ${value}`,
  intent: (value) => `i.labels -> 'intents' @> jsonb_build_array(jsonb_build_object('name', ${value}::text))`,
  risk: (value) => `${RISK} = ${value}`,
  tag: (value) => decided(`${value} = ANY(d.edit_tags)`),
  reviewer: (value, settled) => (settled ? decided(`d.person_id = ${value}`) : HAS_IT(value)),
  contactStatus: (value) =>
    `coalesce((SELECT s.status FROM contact_status s WHERE s.contact_id = i.contact_id), 'PROSPECT') = ${value}`,
  language: (value) =>
    `coalesce(i.labels ->> 'language', (SELECT c.language FROM conversation c WHERE c.conversation_id = i.conversation_id)) = ${value}`,
  recovered: (value) => `i.recovered = ${value}::boolean`,
  silent: (value) =>
    `(i.contact_id IN (SELECT s.contact_id FROM contact_state s WHERE s.suppressed_reason IS NOT NULL OR s.silent_until > now())) = ${value}::boolean`,
  days: (value, settled) => `${moment(settled)} >= now() - make_interval(days => ${value}::integer)`,
  from: (value, settled) => `${moment(settled)} >= ${value}::timestamptz`,
  to: (value, settled) => `${moment(settled)} < ${value}::timestamptz`,
};

/**
 * What a filter asks of an item.
 * @param reader whom `me` means
 * @param first number of its first value: `$1` where it stands alone
 */
export function filterSql(filter: ItemFilter, reader: string, first = 1): Condition {
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => filter[field] !== undefined);
  const values = fields.map((field) => (filter[field] === 'me' ? reader : filter[field]));
  const settled = filter.state === 'settled';
  const asked = fields.map((field, place) => FIELDS[field](`$${first + place}`, settled));
  return { sql: [LISTED[filter.state], ...asked].map((one) => `(${one})`).join(' AND '), values };
}
