import type { HouseAddress } from '@countersign/contracts';
import { formIn } from '../facts/house-address.policy.js';
import { otherForm } from './house-form.policy.js';
import { plain, plainWords } from './plain-words.policy.js';

/** What a reply could do better: `told` says it to the editor, `reason` to the reviewer. */
export interface StyleFault {
  rule:
    | 'style-repeated-phrase'
    | 'style-many-questions'
    | 'style-unanswered-question'
    | 'style-emoji'
    | 'style-praise'
    | 'style-address';
  words: string;
  reason: string;
  told: string;
}

/** What a reply is held against. */
export interface StyleMeasure {
  /** What we wrote to this person before, oldest first. */
  earlier: readonly string[];
  /** Our last question is still open: they wrote back without answering it. */
  questionOpen: boolean;
  emojiLimit: number;
  /** Words of documents may be said as often as they are asked for. */
  quoted: readonly string[];
  /** What the reply is written in. */
  language: string;
  /** How the house addresses people, where it has chosen. */
  address?: HouseAddress;
}

/** Replies looked back at. */
const REPLIES = 10;
/** A phrase of so many words, used so many times before, is a habit. */
const PHRASE = 4;
const HABIT = 2;

const PRAISE =
  /\b(?:(?:great|good|excellent|wonderful|lovely|fantastic) question|what an? (?:great|excellent|lovely|wonderful) (?:question|idea|choice)|excelente pregunta|(?:muy )?buena pregunta|gran pregunta|que buena pregunta|(?:otima|excelente|boa|grande) pergunta)\b/;
const EMOJI = /\p{Extended_Pictographic}(?:\p{M}|\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])*/gu;

/** How a reply falls short of the house's style (SV-09). None of it stops a reply; the editor is asked to mend it. */
export function styleFaults(bubbles: readonly string[], measure: StyleMeasure): StyleFault[] {
  const text = bubbles.join('\n');
  return [
    repeated(text, measure),
    questions(text, measure),
    emoji(text, measure),
    praise(text),
    address(text, measure),
  ].flatMap((fault) => fault ?? []);
}

function phrasesOf(text: string): string[] {
  const words = plainWords(text);
  return words.slice(PHRASE - 1).map((_, at) => words.slice(at, at + PHRASE).join(' '));
}

function repeated(text: string, { earlier, quoted }: StyleMeasure): StyleFault | undefined {
  const source = ` ${plainWords(quoted.join('\n')).join(' ')} `;
  const before = earlier.slice(-REPLIES).map((reply) => new Set(phrasesOf(reply)));
  const habit = phrasesOf(text).find(
    (phrase) =>
      !/\d/.test(phrase) &&
      !source.includes(` ${phrase} `) &&
      before.filter((phrases) => phrases.has(phrase)).length >= HABIT,
  );
  return habit
    ? {
        rule: 'style-repeated-phrase',
        words: habit,
        reason: 'The last replies to this person said this already.',
        told: `Say it differently: the last replies already said "${habit}".`,
      }
    : undefined;
}

function questions(text: string, { questionOpen }: StyleMeasure): StyleFault | undefined {
  const asked = text.match(/[^.!?\n]*\?/g) ?? [];
  const [first = '', second] = asked.map((question) => question.trim());
  if (questionOpen && asked.length > 0)
    return {
      rule: 'style-unanswered-question',
      words: first.slice(-200),
      reason: 'They have not answered our last question yet.',
      told: 'Ask nothing: they have not answered our last question yet.',
    };
  return second === undefined
    ? undefined
    : {
        rule: 'style-many-questions',
        words: second.slice(-200),
        reason: 'More than one question in a reply is an interrogation.',
        told: 'Ask one question at most; keep the one that is needed.',
      };
}

function emoji(text: string, { emojiLimit }: StyleMeasure): StyleFault | undefined {
  const used = text.match(EMOJI) ?? [];
  return used.length > emojiLimit
    ? {
        rule: 'style-emoji',
        words: used.join(' ').slice(0, 200),
        reason: `The house's style has ${emojiLimit} emoji in a reply at most.`,
        told: `Use ${emojiLimit} emoji at most.`,
      }
    : undefined;
}

function praise(text: string): StyleFault | undefined {
  const words = PRAISE.exec(plain(text))?.[0];
  return words === undefined
    ? undefined
    : {
        rule: 'style-praise',
        words,
        reason: 'Praise of a question says nothing.',
        told: `Leave out empty praise ("${words}").`,
      };
}

function address(text: string, { language, address }: StyleMeasure): StyleFault | undefined {
  const words = otherForm(text, language, address);
  const chosen = formIn(language, address);
  return words === undefined
    ? undefined
    : {
        rule: 'style-address',
        words,
        reason: `The house addresses people as ${chosen}.`,
        told: `Address them as ${chosen}, in every sentence.`,
      };
}
