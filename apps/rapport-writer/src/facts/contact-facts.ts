import { FACT_LENGTH, type Habits, type NoticedMood, type Snapshot } from '@countersign/contracts';
import { MOOD_DAYS } from '../mood/mood.repository.js';
import type { Ruling, Statement } from './truth.policy.js';

/** What the database knows of a contact's facts, in the one row of `contactJson`. */
export interface ContactFacts {
  contact: {
    displayName: string | null;
    language: string | null;
    firstSeenAt: string;
    lastSeenAt: string;
  } | null;
  facts: (Omit<Statement, 'source'> & { said: string | null })[] | null;
  /** Newest first. */
  moods: NoticedMood[] | null;
  /** Newest first. */
  snapshots: Snapshot[] | null;
  habits: Habits | null;
  rulings: (Ruling & { value: string | null; why: string | null })[] | null;
}

/** Newest statements that are weighed. */
const STATEMENTS = 300;
const MOODS_TOLD = 5;
/** The channel's own words about somebody, and what the language of their messages looks like. */
const PROFILE = 0.5;
const DETECTED = 0.7;

/** Columns of {@link ContactFacts} of a contact, as JSON, with the newest `snapshots`: one question, whatever is known. */
export function contactJson(workspace: string, contactId: string, snapshots: number): string {
  const own = `workspace = ${workspace} AND contact_id = ${contactId}`;
  return `
    (SELECT json_build_object('displayName', display_name, 'language', language, 'firstSeenAt', first_seen_at, 'lastSeenAt', last_seen_at)
       FROM contact WHERE ${own}) AS contact,
    (SELECT json_agg(json_build_object('key', f.key, 'value', f.value, 'confidence', round(f.confidence::numeric, 2),
                     'negated', f.negated, 'at', f.said_at, 'said', left(CASE WHEN f.spoken THEN h.heard ELSE h.text END, 300), 'spoken', f.spoken))
       FROM (SELECT * FROM fact WHERE ${own} AND NOT withdrawn ORDER BY said_at DESC LIMIT ${STATEMENTS}) f
       LEFT JOIN history_turn h ON h.conversation_id = f.conversation_id AND h.role = 'contact' AND h.said_id = f.said_id) AS facts,
    (SELECT json_agg(json_build_object('mood', mood, 'at', said_at))
       FROM (SELECT mood, said_at FROM mood WHERE ${own} AND said_at > now() - make_interval(days => ${MOOD_DAYS})
              ORDER BY said_at DESC LIMIT ${MOODS_TOLD}) newest) AS moods,
    (SELECT json_agg(json_build_object('snapshotId', snapshot_id, 'summary', summary, 'topics', topics, 'questions', questions, 'by', made_by,
                     'turnFrom', turn_from, 'turnTo', turn_to, 'from', from_at, 'until', until_at))
       FROM (SELECT * FROM snapshot WHERE ${own} ORDER BY until_at DESC, snapshot_id LIMIT ${snapshots}) newest) AS snapshots,
    (SELECT habits FROM habit WHERE ${own}) AS habits,
    (SELECT json_agg(json_build_object('key', key, 'state', state, 'value', value, 'version', version, 'by', ruled_by,
                     'at', ruled_at, 'why', why)) FROM ruling WHERE ${own}) AS rulings`;
}

/** What was said, what the channel tells, and what people decided. */
export function statementsOf({ contact, facts, rulings }: ContactFacts): [Statement[], Ruling[]] {
  // What is longer than a value may be was learned before that was looked at.
  const short = (facts ?? []).filter(({ value }) => value.length <= FACT_LENGTH);
  const said = short.map((one): Statement => ({
    ...one,
    at: iso(one.at!),
    said: one.said ?? undefined,
    source: 'customer',
  }));
  const told: Statement[] = [];
  if (contact?.displayName?.trim()) {
    const value = contact.displayName.trim().slice(0, FACT_LENGTH);
    told.push({ key: 'name', value, source: 'channel', confidence: PROFILE, negated: false });
  }
  if (contact?.language)
    told.push({
      key: 'language',
      value: contact.language,
      source: 'inference',
      confidence: DETECTED,
      negated: false,
    });
  const decided = (rulings ?? []).map((one) => ({
    ...one,
    at: iso(one.at),
    value: one.value ?? undefined,
    why: one.why ?? undefined,
  }));
  return [[...said, ...told], decided];
}

/** How somebody sounded lately. */
export function moodsOf({ moods }: ContactFacts): NoticedMood[] {
  return (moods ?? []).map(({ mood, at }) => ({ mood, at: iso(at) }));
}

/** What conversations were about, the newest first. */
export function snapshotsOf({ snapshots }: ContactFacts): Snapshot[] {
  return (snapshots ?? []).map(({ from, until, ...one }) => ({ ...one, from: iso(from), until: iso(until) }));
}

const iso = (at: string): string => new Date(at).toISOString();
