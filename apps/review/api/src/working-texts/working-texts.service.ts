import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { findConversation } from '../coverage/conversation.repository.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { SaveWorkingTextDto, WordsDto, WorkingTextAddress, WorkingTextDto } from './working-text.dto.js';
import {
  dropBeside,
  eraseText,
  keepText,
  keptTexts,
  lockText,
  saysTheSame,
  type KeptText,
  type TextPlace,
} from './working-text.repository.js';

/** Texts one person can have written at the same time before the next one is refused. */
const MOST_BESIDE = 5;
/** Bytes of JSON; ten bubbles of the longest kind fit. */
const MOST_BYTES = 200_000;

const isItem = (subject: string): boolean => !subject.startsWith('c_');

/**
 * What people are writing and have not sent (RV-04, RV-14): kept for its writer alone, on whichever device they open it. Nothing is saved
 * over what another tab wrote meanwhile: then both are kept, and the writer chooses.
 */
@Injectable()
export class WorkingTexts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async read(person: Person, address: WorkingTextAddress): Promise<WorkingTextDto> {
    const kept = await keptTexts(this.dataSource.manager, this.place(person, address));
    const others = kept
      .filter(({ beside }) => beside !== '')
      .map((text) => ({ page: text.beside, ...shown(text) }));
    const own = kept.find(({ beside }) => beside === '');
    return own ? { ...shown(own), others } : { version: 0, others };
  }

  /**
   * @returns the version it has now
   * @throws Problem 404, 422, 409 `already_answered`, `text_gone`, `too_many_texts`, and `changed_meanwhile`: kept beside the other one
   */
  async save(
    person: Person,
    address: WorkingTextAddress,
    { base, page, reply, note }: SaveWorkingTextDto,
  ): Promise<number> {
    const place = this.place(person, address);
    const words = wordsOfKind(address, { reply, note });
    const version = await this.dataSource.transaction(async (manager) => {
      await lockText(manager, place);
      await assertOpen(manager, address);
      const kept = await keptTexts(manager, place);
      const own = kept.find(({ beside }) => beside === '');
      if (!own && base !== 0)
        throw new Problem(409, 'text_gone', 'It was sent or taken away meanwhile. Save it as a new one if it is still wanted.'); // prettier-ignore
      const same = await saysTheSame(manager, place, words);
      if (own && own.version !== base && !same) {
        if (kept.length > MOST_BESIDE && !kept.some(({ beside }) => beside === page))
          throw new Problem(409, 'too_many_texts', 'This is being written in too many places. Choose one of them first.'); // prettier-ignore
        await keepText(manager, place, words, page);
        return undefined;
      }
      // A lost answer, or the same words by chance: nothing is another version.
      const saved = same && own ? own.version : await keepText(manager, place, words);
      await dropBeside(manager, place, page);
      return saved;
    });
    if (version === undefined)
      throw new Problem(409, 'changed_meanwhile', 'You wrote something else in another tab or on another device. Both are kept: choose one.'); // prettier-ignore
    return version;
  }

  /** What is another version by now stays. @param page where it is one that was written beside the text */
  async erase(person: Person, address: WorkingTextAddress, version: number, page = ''): Promise<void> {
    const place = this.place(person, address);
    await this.dataSource.transaction(async (manager) => {
      await lockText(manager, place);
      await eraseText(manager, place, page, version);
    });
  }

  private place({ id }: Person, { kind, subject }: WorkingTextAddress): TextPlace {
    return { workspace: this.current.workspace, personId: id, kind, subject };
  }
}

const shown = ({ words, version, at }: KeptText) => ({ ...words, version, updatedAt: at.toISOString() });

/** @throws Problem 422 where it is the other kind, or too long */
function wordsOfKind({ kind, subject }: WorkingTextAddress, { reply, note }: WordsDto): WordsDto {
  const wrong = (field: string, message: string): Problem =>
    new Problem(422, 'invalid', 'Some fields are wrong.', [{ field, message }]);
  if (kind === 'note' && isItem(subject)) throw wrong('subject', 'a note is about a conversation');
  const words: WordsDto = { ...(reply && { reply }), ...(note !== undefined && { note }) };
  if (words[kind] === undefined || Object.keys(words).length > 1)
    throw wrong(kind, `this takes a ${kind}, and nothing else`);
  if (JSON.stringify(words).length > MOST_BYTES) throw wrong(kind, 'is too long to be kept');
  return words;
}

/** Whoever decides the item waits until this is kept, or this waits until it is decided. */
async function assertOpen(manager: EntityManager, { subject }: WorkingTextAddress): Promise<void> {
  if (!isItem(subject)) {
    if (!(await findConversation(manager, subject))) throw notThere('conversation');
    return;
  }
  const [item]: { state: string }[] = await manager.query(
    'SELECT state FROM review_item WHERE item_id = $1 FOR SHARE',
    [subject],
  );
  if (!item) throw notThere('item');
  if (item.state === 'settled') throw new Problem(409, 'already_answered', 'This item has been decided.');
}

const notThere = (what: string): Problem => new Problem(404, 'not_found', `There is no such ${what}.`);
