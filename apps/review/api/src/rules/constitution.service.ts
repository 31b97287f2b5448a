import { createHash } from 'node:crypto';
import { EMPTY_POLICY, loweredBy, policyProblems, type PolicyContent } from '@countersign/constitution';
import type { WorkspacePolicy } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { PublishedDto, PublishPolicyDto, SavePolicyDto } from './constitution.dto.js';
import { clearDraft, draftAsSeen, type PolicyDraftRow } from './policy-draft.repository.js';
import { findPolicy, policyVersionOf } from './policy-in-force.js';

/** More than this is not asked for over the bus. */
const LARGEST = 200_000;

/** Changes the workspace's rules: a draft, its tests, a version; a second administrator where something is lowered (CO-13). */
@Injectable()
export class Constitution {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** Keeps what somebody is working on, right or not. @returns the draft's revision @throws Problem 409 `rules_changed_meanwhile` */
  save(person: Person, { revision, content }: SavePolicyDto): Promise<number> {
    if (JSON.stringify(content).length > LARGEST)
      throw new Problem(422, 'too_long', 'The rules of a workspace have 200,000 characters at most.');
    return this.change(revision, async (manager, draft) => {
      const { workspace } = this.current;
      const base = draft?.base ?? (await policyVersionOf(manager, workspace));
      await manager.query(
        `INSERT INTO policy_draft (workspace, revision, base, content, saved_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace) DO UPDATE SET revision = excluded.revision, base = excluded.base, content = excluded.content,
           saved_by = excluded.saved_by, saved_at = now(), asked_by = NULL, asked_note = NULL`,
        [workspace, revision + 1, base, JSON.stringify(content), actorOf(person)],
      );
      return revision + 1;
    });
  }

  /** Leaves the rules as they are in force. */
  discard(person: Person, revision: number): Promise<void> {
    return this.change(revision, async (manager) => {
      await clearDraft(manager, this.current.workspace);
      await this.audit(manager, person, 'constitution.draft-discarded', { revision });
    });
  }

  /**
   * Puts the draft in force for everybody, or asks a second administrator to, where it lowers a rule that comes with the product.
   * @throws Problem 409 `rules_changed_meanwhile`, 422 `rules_wrong` naming each rule, `nothing_changed` or `second_admin_needed`
   */
  publish(person: Person, { revision, note }: PublishPolicyDto): Promise<PublishedDto> {
    return this.change(revision, async (manager, draft) => {
      const { workspace } = this.current;
      const version = await policyVersionOf(manager, workspace);
      const before = ((await findPolicy(manager, workspace, version)) ?? EMPTY_POLICY) as PolicyContent;
      assertPublishable(draft, before);
      const lowered = loweredBy(before, draft.content as PolicyContent);
      const actor = actorOf(person);
      if (lowered.length > 0 && draft.asked_by === null) return this.ask(manager, person, note, lowered);
      if (lowered.length > 0 && draft.asked_by === actor)
        throw new Problem(422, 'second_admin_needed', 'Another administrator has to confirm this.');
      const first = lowered.length > 0 ? draft.asked_by : actor;
      const confirmed = lowered.length > 0 ? actor : null;
      await manager.query(
        `INSERT INTO policy_version (workspace, version, content, note, lowered, published_by, confirmed_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          workspace,
          version + 1,
          JSON.stringify(draft.content),
          draft.asked_note ?? note,
          lowered,
          first,
          confirmed,
        ],
      );
      await clearDraft(manager, workspace);
      const facts = { version: version + 1, lowered, digest: digestOf(draft.content) };
      await this.audit(manager, person, 'constitution.published', { ...facts, proposedBy: first });
      return { published: true, version: version + 1 };
    });
  }

  /** From now on a link there is asked about again. @throws Problem 404 */
  withdrawHost(person: Person, host: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [, count]: [unknown, number] = await manager.query(
        'DELETE FROM confirmed_host WHERE workspace = $1 AND host = $2',
        [this.current.workspace, host],
      );
      if (count === 0) throw new Problem(404, 'not_found', 'Nobody has confirmed this host.');
      await this.audit(manager, person, 'constitution.host-withdrawn', { host });
      await recordChange(manager, { kind: 'setting' });
    });
  }

  private async ask(
    manager: EntityManager,
    person: Person,
    note: string,
    lowered: readonly string[],
  ): Promise<PublishedDto> {
    await manager.query('UPDATE policy_draft SET asked_by = $2, asked_note = $3 WHERE workspace = $1', [
      this.current.workspace,
      actorOf(person),
      note,
    ]);
    await this.audit(manager, person, 'constitution.confirmation-asked', { lowered });
    return { published: false };
  }

  private change<T>(
    revision: number,
    act: (manager: EntityManager, draft: PolicyDraftRow | undefined) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const changed = await act(manager, await draftAsSeen(manager, this.current.workspace, revision));
      await recordChange(manager, { kind: 'setting' });
      return changed;
    });
  }

  private async audit(
    manager: EntityManager,
    person: Person,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const object = { objectKind: 'setting' as const, objectId: 'constitution' };
    await appendAudit(manager, {
      workspace: this.current.workspace,
      actor: actorOf(person),
      action,
      ...object,
      detail,
    });
  }
}

/** Whether there is something to publish, and every rule does what its examples say. */
function assertPublishable(
  draft: PolicyDraftRow | undefined,
  before: PolicyContent,
): asserts draft is PolicyDraftRow {
  if (!draft || digestOf(draft.content) === digestOf(before))
    throw new Problem(422, 'nothing_changed', 'These rules are in force already.');
  const problems = policyProblems(draft.content as PolicyContent);
  if (problems.length === 0) return;
  const details = problems.map(({ rule, problem }) => ({ field: rule, message: `${rule}: ${problem}` }));
  throw new Problem(422, 'rules_wrong', 'Nothing was published: a rule is not as it must be.', details);
}

function digestOf(content: WorkspacePolicy | PolicyContent): string {
  const { rules, changes, hosts } = content;
  return createHash('sha256').update(JSON.stringify({ rules, changes, hosts })).digest('hex');
}
