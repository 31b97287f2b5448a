import { fillPlaces, placeProblems, unfilledIn } from '@countersign/contracts/saved-reply';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { sheetOf } from '../facts/facts.repository.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { valueOfPlace, type Known } from './place-value.policy.js';
import {
  SAVED_LANGUAGES,
  type FilledReplyDto,
  type SavedLanguage,
  type SavedReplyDto,
  type SavedReplyVersionDto,
  type SaveReplyDto,
} from './saved-reply.dto.js';
import {
  countUse,
  keepVersion,
  savedReplies,
  savedReply,
  savedVersions,
} from './saved-replies.repository.js';

/** Replies people keep to use again (KN-09). Every save is a version and a line on the trail, in one transaction. */
@Injectable()
export class SavedReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  list(): Promise<SavedReplyDto[]> {
    return savedReplies(this.dataSource.manager, this.current.workspace);
  }

  /** @throws Problem 404 for one there never was */
  async versions(shortcut: string): Promise<SavedReplyVersionDto[]> {
    const versions = await savedVersions(this.dataSource.manager, this.current.workspace, shortcut);
    if (versions.length === 0) throw notFound();
    return versions;
  }

  /** @throws Problem 422 `saved_reply_wrong` naming each language with what is wrong, 409 `changed_meanwhile` */
  async save(person: Person, shortcut: string, { title, texts, base }: SaveReplyDto): Promise<number> {
    const written = SAVED_LANGUAGES.filter((language) => texts[language] !== undefined);
    const problems = written.flatMap((language) =>
      placeProblems(texts[language]!).map((message) => ({ field: `texts.${language}`, message })),
    );
    if (written.length === 0) problems.push({ field: 'texts', message: 'says nothing in any language' });
    if (problems.length > 0)
      throw new Problem(
        422,
        'saved_reply_wrong',
        'Nothing was saved: a text cannot be used as it is.',
        problems,
      );
    return this.dataSource.transaction(async (manager) => {
      await this.assertNewest(manager, shortcut, base);
      return this.keep(manager, person, { shortcut, version: base + 1, title, texts, removed: false });
    });
  }

  /** Its versions stay, and saving one of them brings it back. */
  async remove(person: Person, shortcut: string, base: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const { version, title, texts } = await this.assertNewest(manager, shortcut, base);
      return this.keep(manager, person, { shortcut, version: version + 1, title, texts, removed: true });
    });
  }

  /** How it reads for the customer of a conversation; counted as a use. @throws Problem 404 */
  async fill(
    person: Person,
    conversationId: string,
    shortcut: string,
    language: SavedLanguage,
  ): Promise<FilledReplyDto> {
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      const saved = await savedReply(manager, workspace, shortcut);
      const text = saved && !saved.removed ? saved.texts[language] : undefined;
      if (text === undefined) throw notFound();
      const known = await this.known(manager, person, conversationId);
      const { zone = 'UTC' } = known.facts ?? {};
      // Sweden writes days as ISO 8601 does.
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
      const filled = fillPlaces(text, (name, label) => valueOfPlace(known, today, name, label));
      await countUse(manager, workspace, shortcut);
      return { text: filled, missing: unfilledIn(filled) };
    });
  }

  private async known(manager: EntityManager, person: Person, conversationId: string): Promise<Known> {
    const [row]: { contact_name: string | null }[] = await manager.query(
      'SELECT contact_name FROM conversation WHERE conversation_id = $1',
      [conversationId],
    );
    if (!row) throw notFound();
    const facts = await sheetOf(manager, this.current.workspace);
    return { me: person.name, facts, ...(row.contact_name && { name: row.contact_name }) };
  }

  /** @returns what the base is; the caller may save on it until the transaction ends */
  private async assertNewest(
    manager: EntityManager,
    shortcut: string,
    base: number,
  ): Promise<Parameters<typeof keepVersion>[2]> {
    const { workspace } = this.current;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('saved-reply:' || $1 || ':' || $2))`, [
      workspace,
      shortcut,
    ]);
    const newest = await savedReply(manager, workspace, shortcut);
    if ((newest?.version ?? 0) !== base)
      throw new Problem(
        409,
        base === 0 ? 'shortcut_taken' : 'changed_meanwhile',
        base === 0 ? `/${shortcut} is or was another reply's.` : 'Somebody saved this reply meanwhile.',
      );
    return newest ?? { shortcut, version: 0, title: '', texts: {}, removed: false };
  }

  private async keep(
    manager: EntityManager,
    person: Person,
    row: Parameters<typeof keepVersion>[2],
  ): Promise<number> {
    const { workspace } = this.current;
    const { shortcut, version, removed } = row;
    const actor = actorOf(person);
    await keepVersion(manager, workspace, row, actor);
    await appendAudit(manager, {
      ...{
        workspace,
        actor,
        objectKind: 'document',
        objectId: `saved-reply:${shortcut}`,
        detail: { version },
      },
      action: removed ? 'saved-reply.removed' : 'saved-reply.saved',
    });
    await recordChange(manager, { kind: 'setting' });
    return version;
  }
}

const notFound = (): Problem => new Problem(404, 'not_found', 'There is no such saved reply.');
