import type {
  ContextAnswer,
  Evidence,
  FactSource,
  HistoryEntry,
  NoticedMood,
  KnownFact,
  Snapshot,
  TurnMessage,
} from '@countersign/contracts';
import { keyPoints } from '@countersign/rapport';
import { asData } from './escape.policy.js';
import { habitLine } from './habit-line.policy.js';
import { timeWords } from './time-words.policy.js';

/** Entries of the history a prompt repeats word for word; those before are told in a few points (ME-02). */
const VERBATIM = 10;
const POINTS = 5;
/** Of those, at most, what the memory itself had no room for. */
const LEFT_OUT = 2;

/** What a prompt tells of the contact: what is known of them, and what was said before these messages. */
export function remembered(memory: ContextAnswer, messages: readonly TurnMessage[], now: Date): string {
  const before = saidBefore(memory.history, messages);
  const leftOut = (memory.points ?? []).slice(-LEFT_OUT);
  const points = [...leftOut, ...keyPoints(before.slice(0, -VERBATIM), POINTS - leftOut.length)];
  const older = points.map(
    ({ at, words }) =>
      `<said by="both" when="${timeWords(new Date(at), now)}" shortened="yes">${asData(words)}</said>`,
  );
  const said = before.slice(-VERBATIM).map(({ role, text, at }) => {
    const by = role === 'business' ? 'us' : 'them';
    return `<said by="${by}" when="${timeWords(new Date(at), now)}">${asData(text)}</said>`;
  });
  const told = (memory.snapshots ?? []).toReversed().map((one) => summaryOf(one, now));
  return [...known(memory, now), ...told, ...older, ...said].join('\n') || 'They write for the first time.';
}

/** The memory may already hold the messages that are to be answered. */
function saidBefore(history: readonly HistoryEntry[], messages: readonly TurnMessage[]): HistoryEntry[] {
  const from = messages.map(({ providerTime }) => providerTime).sort()[0] ?? '';
  return history.filter(({ role, at }) => role === 'business' || Date.parse(at) < Date.parse(from));
}

/** What an earlier stretch was about, in few words: its topics stand in it, and what was left open is said. */
function summaryOf({ summary, topics, questions, until }: Snapshot, now: Date): string {
  const about = topics.length > 0 ? ` about="${asData(topics.join(', '))}"` : '';
  const open = questions.length > 0 ? `\nNot answered then: ${asData(questions.join(' '))}` : '';
  return `<summary when="${timeWords(new Date(until), now)}"${about}>${asData(summary)}${open}</summary>`;
}

const TITLES: Record<string, string> = {
  name: 'Name',
  'preferred-name': 'Wants to be called',
  language: 'Language',
  zone: 'Time zone',
  place: 'Place',
  company: 'Company',
  prefers: 'Prefers',
};
const SOURCES: Record<FactSource, string> = {
  reviewer: 'a colleague says so',
  customer: 'they said so',
  channel: 'from their profile',
  inference: 'guessed',
};

function known({ displayName, facts = [], moods = [], habits }: ContextAnswer, now: Date): string[] {
  // The name stands in front, and the language is the task's.
  const lines = facts
    .filter(({ key }) => key !== 'name' && key !== 'language')
    .map(
      (fact) =>
        `${titleOf(fact)}: ${fact.value}${fact.key === 'zone' ? localTime(fact.value, now) : ''} (${SOURCES[fact.source]})`,
    );
  lines.push(...sounded(moods));
  const writes = habits && habitLine(habits);
  if (writes) lines.push(writes);
  if (!displayName && lines.length === 0) return [];
  const name = displayName ? ` name="${asData(displayName)}"` : '';
  return [`<contact${name}>${lines.map((line) => asData(line)).join('\n')}</contact>`];
}

/** Coarse, and for nothing but the tone (ET-04); somebody who sounded as people do is not told of. */
function sounded(moods: readonly NoticedMood[]): string[] {
  const [now, ...before] = moods.map(({ mood }) => mood);
  if (!moods.some(({ mood }) => mood !== 'neutral')) return [];
  const earlier = before.length > 0 ? `, before that ${before.join(', ')}` : '';
  return [`Sounded last: ${now}${earlier} (for the tone of the reply and nothing else)`];
}

/** What is known of the contact, for the reviewer to check the draft against: what people said, not what was guessed (RV-21). */
export function memoryEvidence(memory: ContextAnswer | undefined): Evidence[] {
  const told = (memory?.facts ?? []).filter(({ source }) => source === 'reviewer' || source === 'customer');
  if (told.length === 0) return [];
  const lines = told.map((fact) => {
    const words =
      fact.source === 'customer' && fact.said
        ? `they ${fact.spoken ? 'said in a voice message' : 'wrote'}: “${fact.said}”`
        : SOURCES[fact.source];
    return `${titleOf(fact)}: ${fact.value} (${words})`;
  });
  return [{ kind: 'memory', title: 'What we know of them', excerpt: lines.join('\n').slice(0, 4_000) }];
}

function titleOf({ key }: KnownFact): string {
  const [kind = '', label = ''] = key.split(/:(.*)/su);
  return TITLES[kind] ?? label;
}

function localTime(zone: string, now: Date): string {
  try {
    const time = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    return `, where it is ${time.format(now)} now`;
  } catch {
    return '';
  }
}
