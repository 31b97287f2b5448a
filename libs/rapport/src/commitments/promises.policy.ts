import type { CommitmentKind, Flexibility, Promiser } from '@countersign/contracts';
import { dueIn, type Due, type DuePrecision, type SaidAt } from './due.policy.js';
import { PROMISE_LANGUAGES, type PromiseLanguage } from './due-words.policy.js';
import { folded } from './folded.policy.js';
import { PROMISE_WORDS, type PromiseWords } from './promise-words.policy.js';
import { sentencesOf, type Sentence } from './sentences.policy.js';

/** Something a text promises (CM-01). */
export interface FoundPromise {
  kind: CommitmentKind;
  who: Promiser;
  what: string;
  /** The sentence, and its place in the text. */
  sentence: Sentence;
  dueAt: Date;
  precision: DuePrecision;
  flexibility: Flexibility;
  /** Where the sentence says when; absent where it does not. */
  due?: Due;
}

/** A verb or saying that promises, with its place in the folded sentence. */
interface Hit {
  kind: CommitmentKind;
  start: number;
  end: number;
  who: Promiser;
  /** The saying holds what it is about. */
  whole: boolean;
  /** It promises without a time too. */
  sure: boolean;
}

const DAY = 86_400_000;
/** From the words of a subject to its verb. */
const REACH = 60;
const REACH_PRESENT = 25;
const MOST_WHAT = 200;

/** What a text promises, in order. The language given is looked at first; a sentence in another one is read in that. */
export function promisesIn(text: string, said: SaidAt): FoundPromise[] {
  const languages = [said.language, ...PROMISE_LANGUAGES.filter((one) => one !== said.language)];
  return sentencesOf(text).flatMap((sentence) => {
    if (/\?["')\]»”]*$/.test(sentence.text)) return [];
    const read = languages.map((language) => promisesOf(sentence, { ...said, language }));
    return read.find((found) => found.length > 0) ?? [];
  });
}

function promisesOf(sentence: Sentence, said: SaidAt): FoundPromise[] {
  const words = folded(sentence.text);
  const hits = hitsIn(words, said.language);
  const found: FoundPromise[] = [];
  hits.forEach((hit, index) => {
    const from = clauseStart(words, hits, index, said);
    const until = index + 1 < hits.length ? clauseStart(words, hits, index + 1, said) : sentence.text.length;
    if (PROMISE_WORDS[said.language].past.test(words.slice(from, until))) return;
    const own = shifted(dueIn(sentence.text.slice(from, until), said), from);
    const before = found.at(-1);
    const due = own ?? (before?.due && index > 0 ? before.due : undefined);
    if (!due && !hit.sure && !AS_SOON_AS.test(words)) return;
    if (before?.kind === hit.kind && (!own || !before.due)) {
      found[found.length - 1] = {
        ...before,
        ...timed(words, hit, due, said),
        what: before.what || whatOf(sentence.text, hit, [from, until], due),
      };
      return;
    }
    const { kind, who } = hit;
    found.push({
      kind,
      who,
      sentence,
      what: whatOf(sentence.text, hit, [from, until], due),
      ...timed(words, hit, due, said),
    });
  });
  return found;
}

/** Where the part of the sentence begins that belongs to a verb: after the last "and" or comma since the verb before. */
function clauseStart(words: string, hits: readonly Hit[], index: number, said: SaidAt): number {
  const [before, hit] = [hits[index - 1], hits[index]];
  if (!hit) return 0;
  if (!before) return ownPart(words, hit, hits[index + 1]?.start ?? words.length, said);
  const cut = [
    ...words.slice(before.end, hit.start).matchAll(/[,;]|\b(?:and|but|then|y|e|pero|mas|luego)\b/g),
  ].at(-1);
  return cut ? before.end + cut.index + cut[0].length : hit.start;
}

/** "It leaves on Monday and arrives on Wednesday": what follows the "and", where it says a time of its own; else all of it. */
function ownPart(words: string, hit: Hit, until: number, said: SaidAt): number {
  const cut = [...words.slice(0, hit.start).matchAll(/\b(?:and|y|e)\b/g)].at(-1);
  if (!cut || !dueIn(words.slice(0, cut.index), said)) return 0;
  return dueIn(words.slice(cut.index, until), said) ? cut.index : 0;
}

function timed(
  words: string,
  { kind }: Hit,
  due: Due | undefined,
  said: SaidAt,
): Pick<FoundPromise, 'dueAt' | 'precision' | 'flexibility' | 'due'> {
  const precision = due?.precision ?? 'vague';
  const dueAt = due?.at ?? new Date(said.at.getTime() + DAY);
  return { dueAt, precision, flexibility: flexibilityOf(words, kind, due), ...(due && { due }) };
}

const SURE =
  /\b(?:without fail|guarantee|for sure|definitely|at the latest|sin falta|garantiz\w+|como muy tarde|a mas tardar|sem falta|garant\w+|no maximo|impreterivelmente)\b/;
const AS_SOON_AS = /\b(?:as soon as|once|en cuanto|tan pronto como|apenas|assim que|logo que)\b/;
const TRYING =
  /\b(?:try to|aim to|hope to|if possible|do our best|intentar\w*|trataremos|si es posible|tentar\w*|se possivel|faremos o possivel|as soon as|lo antes posible|cuanto antes|o quanto antes|assim que)\b/;

function flexibilityOf(words: string, kind: CommitmentKind, due: Due | undefined): Flexibility {
  if (!due || due.precision === 'vague' || TRYING.test(words)) return 'flexible';
  if (SURE.test(words)) return 'rigid';
  if (due.precision === 'time' && !due.about) return 'rigid';
  return kind === 'availability' && due.precision === 'day' ? 'rigid' : 'medium';
}

function shifted(due: Due | undefined, by: number): Due | undefined {
  return due && { ...due, start: due.start + by, end: due.end + by };
}

/** The words after the verb, without when. */
function whatOf(text: string, hit: Hit, [from, until]: [number, number], due: Due | undefined): string {
  const start = hit.whole ? from : hit.end;
  const inside = due && due.start >= start && due.start < until;
  const piece = inside
    ? `${text.slice(start, due.start)} ${text.slice(due.end, until)}`
    : text.slice(start, until);
  return piece
    .replace(/^[\s,]*(?:you|te|le|les|os|lhe|usted|voce|você)?\b/iu, '')
    .replace(/[\s,.;:!]*(?:\b(?:and|or|but|y|e|o|ou|pero|mas|we|i|then|also)\b[\s,.;:!]*)*$/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_WHAT);
}

function hitsIn(words: string, language: PromiseLanguage): Hit[] {
  const own = PROMISE_WORDS[language];
  const sayings = own.sayings.flatMap(([kind, pattern]) =>
    [...words.matchAll(pattern)].map((found) => said(kind, found)),
  );
  const verbs = own.verbs.flatMap(([kind, pattern]) =>
    [...words.matchAll(pattern)].flatMap((found) =>
      language === 'en'
        ? (english(words, own, kind, found) ?? [])
        : (conjugated(words, own, kind, found) ?? []),
    ),
  );
  const free = verbs.filter((verb) => !sayings.some((saying) => touches(verb, saying)));
  const kept: Hit[] = [];
  for (const hit of [...sayings, ...free].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((one) => touches(one, hit)) && !isOpen(words, own, hit)) kept.push(hit);
  }
  return kept;
}

const touches = (one: Hit, other: Hit): boolean => one.start < other.end && other.start < one.end;

function isOpen(words: string, { open, denied }: PromiseWords, { start }: Hit): boolean {
  const before = words.slice(0, start);
  return open.test(before) || denied.test(before.slice(-30));
}

const AHEAD = /(?:'ll| will| shall| should| is going to| are going to| is| are)$/;
const FUTURE =
  /\b(?:garanti\w*|garant\w+|promet\w+|will|'ll|going to|shall|held|reserved|booked|holding|see you|nos vemos|\w+(?:ra|ras|ran|rao)|va a|vas a|vai)\b|'ll\b/;

function said(kind: CommitmentKind, found: RegExpExecArray): Hit {
  const start = found.index;
  const end = start + found[0].trimEnd().length;
  const ours = /\b(?:we|we're|we've|i|see you|nos vemos|held|reserved)\b/.test(found[0]);
  return {
    kind,
    start,
    end,
    who: ours ? 'business' : 'other',
    whole: true,
    sure: FUTURE.test(found[0]),
  };
}

/** English says who and that it will be before the verb. */
function english(
  words: string,
  own: PromiseWords,
  kind: CommitmentKind,
  found: RegExpExecArray,
): Hit | undefined {
  const start = found.index;
  const end = start + found[0].length;
  if (/^ (?:us|me)\b/.test(words.slice(end))) return undefined;
  const before = words.slice(0, start);
  const us = [...before.matchAll(own.governor)].at(-1);
  // "the invoice" is what is sent, unless a verb of its own follows.
  const them = [...before.matchAll(own.others)]
    .filter((one) => AHEAD.test(one[0]) || before.slice(one.index + one[0].length).trim() === '')
    .at(-1);
  const subject = (them?.index ?? -1) > (us?.index ?? -1) ? them : us;
  if (!subject) return undefined;
  const between = before.slice(subject.index + subject[0].length);
  const future =
    /(?:will|'ll|shall|should|to|arranged to|plan to)$|ing$/.test(subject[0]) ||
    (/ing\b/.test(found[0]) && /(?:'m|am|'re|are|is)$/.test(subject[0]));
  const bare =
    subject === us
      ? subject[0] === subject[1]
      : /s(?: |$)/.test(found[0]) && !/ (?:is|are)$/.test(subject[0]);
  if (!future && !bare) return undefined;
  if (between.length > (future ? REACH : REACH_PRESENT) || own.denied.test(between)) return undefined;
  // "call you to confirm": why, not what.
  if (
    /\b(?:to|you|us) $/.test(between) &&
    between.trim() !== '' &&
    !/\b(?:sure|happy|glad|try|aim|best|able) to $/.test(between)
  )
    return undefined;
  const who = subject === them ? 'other' : own.one.test(subject[1] ?? '') ? 'writer' : 'business';
  return {
    kind: kindOf(kind, words.slice(end), own),
    start,
    end,
    who,
    whole: false,
    sure: future || /^(?:promise|guarantee)/.test(found[0]),
  };
}

/** Spanish and Portuguese say it in the verb. */
function conjugated(
  words: string,
  own: PromiseWords,
  kind: CommitmentKind,
  found: RegExpExecArray,
): Hit | undefined {
  const start = found.index;
  const end = start + found[0].length;
  const verb = found[0].trim();
  const head = verb.split(' ')[0] ?? verb;
  const future =
    /(?:re|remos|ra|ran|rei|rao)$/.test(head) ||
    /^(?:voy|vamos|va|van|vou|vai|vao|irei|iremos|estar\w+)\b/.test(verb) ||
    /-(?:ei|emos)$/.test(head);
  const third = /(?:ra|ran|rao)$/.test(head) || /^(?:va|van|vai|vao|ira) /.test(verb);
  const us = /\b(?:equipo|equipe|companer[oa]|coleg[oa]|recepcion|recepcao|a gente)\b/.test(
    words.slice(Math.max(0, start - 40), start),
  );
  const who = third ? (us ? 'business' : 'other') : own.one.test(verb) ? 'writer' : 'business';
  return { kind: kindOf(kind, words.slice(end), own), start, end, who, whole: false, sure: future };
}

/** Sending an answer is telling, sending somebody is an appointment. */
function kindOf(kind: CommitmentKind, after: string, { somebody, answers }: PromiseWords): CommitmentKind {
  if (kind !== 'send_document') return kind;
  const near = after.slice(0, 30);
  if (somebody.test(near)) return 'appointment';
  return answers.test(near) ? 'deliver_info' : kind;
}
