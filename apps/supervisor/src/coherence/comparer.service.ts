import type { DraftConflict } from '@countersign/contracts';
import { sentencesOf, wallTimeAt } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { asData, fromData } from '../model/escape.policy.js';
import { ModelCaller, type Question } from '../model/model-caller.service.js';
import type { Link } from '../model/profile-book.service.js';
import { fill } from '../model/prompt-files.js';
import { Prompts } from '../model/prompts.js';
import { readCompared, type Compared } from './compared.policy.js';
import type { SaidBefore } from './said-before.js';

/** Statements a model is shown, promises first. */
const MOST = 40;
const LONGEST = 1_000;
/** An answer that is of no use is asked for once more. */
const TRIES = 2;
/** For all of it, where the profile says nothing. */
const SECONDS = 5;

type Statement = Pick<DraftConflict, 'against' | 'source' | 'saidAt' | 'dueAt'>;
type Numbered = Pick<DraftConflict, 'sentence' | 'bubble'>;

/** What a model made of a draft: its conflicts, or that it gave no usable answer; and which model was asked last. */
export type Comparison =
  { state: 'checked'; conflicts: DraftConflict[]; link: Link } | { state: 'not_checked'; link: Link };

/** Has a draft compared with what was said by a model, beside the rules (CM-03). It points at sentences by number, so what it quotes was really said. */
@Injectable()
export class Comparer {
  constructor(
    private readonly caller: ModelCaller,
    private readonly prompts: Prompts,
  ) {}

  /** @returns undefined when there is nothing to compare with */
  async compare(
    input: DraftInput,
    bubbles: readonly string[],
    said: SaidBefore,
    links: readonly Link[],
  ): Promise<Comparison | undefined> {
    const statements = statementsOf(said);
    const sentences = bubbles.flatMap((text, bubble) =>
      sentencesOf(text).map(({ text: sentence }) => ({ sentence: sentence.slice(0, LONGEST), bubble })),
    );
    if (statements.length === 0 || sentences.length === 0) return undefined;
    let link = links[0]!;
    let bad = '';
    // Tries, repair and other vendors included: a reviewer is waiting.
    const limit = AbortSignal.timeout((link.role.seconds ?? SECONDS) * 1_000);
    const limited = { ...input, cancelled: AbortSignal.any([input.cancelled, limit]) };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await this.caller.ask(limited, links, this.question(sentences, statements, said, bad));
      link = answer.link;
      if (answer.outcome !== 'ok') break;
      const compared = readCompared(fromData(answer.text), sentences.length, statements.length);
      if (compared)
        return {
          state: 'checked',
          conflicts: compared.map((one) => conflictOf(one, sentences, statements)),
          link,
        };
      bad = answer.text.slice(0, LONGEST);
    }
    return { state: 'not_checked', link };
  }

  private question(
    sentences: readonly Numbered[],
    statements: readonly Statement[],
    { now, zone }: SaidBefore,
    bad: string,
  ): Question {
    const { system, prompt, version } = this.prompts.coherence;
    const places = {
      now: clock(now, zone),
      statements: statements
        .map(({ against, source, dueAt, saidAt }, index) => {
          const due = dueAt ? ` due="${clock(new Date(dueAt), zone)}"` : '';
          const said = saidAt ? ` said="${clock(new Date(saidAt), zone)}"` : '';
          return `<statement number="${index + 1}" from="${source}"${said}${due}>${asData(against)}</statement>`;
        })
        .join('\n'),
      sentences: sentences
        .map(({ sentence }, index) => `<sentence number="${index + 1}">${asData(sentence)}</sentence>`)
        .join('\n'),
      repair: bad
        ? `Your last answer could not be read as that JSON. Answer again, with the JSON alone. It was: <answer>${asData(bad)}</answer>`
        : '',
    };
    return {
      job: 'coherence',
      version,
      system: system.join('\n\n'),
      prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
    };
  }
}

function conflictOf(
  { sentence, statement, kind, suggestion }: Compared,
  sentences: readonly Numbered[],
  statements: readonly Statement[],
): DraftConflict {
  return {
    kind,
    ...sentences[sentence - 1]!,
    ...statements[statement - 1]!,
    ...(suggestion !== undefined && { suggestion }),
    foundBy: 'model',
  };
}

function statementsOf({ commitments, replies, passages }: SaidBefore): Statement[] {
  const promises = commitments.map(({ sentence, saidAt, dueAt }) => ({
    against: sentence,
    source: 'promise' as const,
    saidAt,
    dueAt,
  }));
  const earlier = replies
    .toReversed()
    .flatMap(({ text, at }) =>
      sentencesOf(text).map((one) => ({ against: one.text, source: 'reply' as const, saidAt: at })),
    );
  const written = passages.flatMap(({ excerpt }) =>
    sentencesOf(excerpt).map((one) => ({ against: one.text, source: 'passage' as const })),
  );
  const all: Statement[] = [...promises, ...written, ...earlier];
  const once = all.filter(({ against }, at) => all.findIndex((other) => other.against === against) === at);
  return once.slice(0, MOST).map((one) => ({ ...one, against: one.against.slice(0, LONGEST) }));
}

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

/** `Tuesday 2026-12-01 10:00`. */
function clock(moment: Date, zone: string): string {
  const { year, month, day, hour, minute } = wallTimeAt(moment, zone);
  const two = (number: number): string => String(number).padStart(2, '0');
  const weekday = WEEKDAY.format(Date.UTC(year, month - 1, day));
  return `${weekday} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
