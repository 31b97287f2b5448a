import type { BusinessFacts } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { factsProblems } from './calendar-problem.policy.js';
import type { FactsDto } from './facts.dto.js';
import { sheetRow, sheetVersions } from './facts.repository.js';

/**
 * What is true of the business (KN-04). It travels in every request for a draft, so every replica of the supervisor drafts with it from the
 * next one on; saving it and the line on the trail are one commit (ADR 0030).
 */
@Injectable()
export class BusinessFactsSheet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404 for a version there never was */
  async read(version?: number): Promise<FactsDto> {
    const { manager } = this.dataSource;
    const { workspace } = this.current;
    const row = await sheetRow(manager, workspace, version);
    if (!row && version !== undefined) throw new Problem(404, 'not_found', 'There is no such version.');
    const versions = await sheetVersions(manager, workspace);
    return {
      version: row?.version ?? 0,
      facts: row?.facts ?? null,
      versions: versions.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    };
  }

  /** @throws Problem 422 `facts_invalid` naming each field, 409 `changed_meanwhile` */
  async save(person: Person, facts: BusinessFacts, base: number): Promise<number> {
    const problems = factsProblems(facts);
    if (problems.length > 0)
      throw new Problem(
        422,
        'facts_invalid',
        `Nothing was saved. ${problems.map(({ field, message }) => `${field}: ${message}`).join('; ')}.`,
        problems,
      );
    return this.dataSource.transaction((manager) => this.keep(manager, actorOf(person), facts, base));
  }

  private async keep(
    manager: EntityManager,
    actor: string,
    facts: BusinessFacts,
    base: number,
  ): Promise<number> {
    const { workspace } = this.current;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('business-facts:' || $1))`, [workspace]);
    const current = (await sheetRow(manager, workspace))?.version ?? 0;
    if (current !== base)
      throw new Problem(409, 'changed_meanwhile', 'Somebody saved the facts meanwhile. Open them again.');
    const version = base + 1;
    await manager.query(
      'INSERT INTO business_facts (workspace, version, facts, saved_by) VALUES ($1, $2, $3, $4)',
      [workspace, version, JSON.stringify(facts), actor],
    );
    await appendAudit(manager, {
      workspace,
      actor,
      action: 'business-facts.saved',
      objectKind: 'setting',
      objectId: 'business-facts',
      detail: { version },
    });
    await recordChange(manager, { kind: 'setting' });
    return version;
  }
}
