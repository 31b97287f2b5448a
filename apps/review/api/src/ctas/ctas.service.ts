import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { confirmHosts } from '../rules/confirmed-hosts.js';
import { CTA_LANGUAGES, type CtaDto, type SaveCtaDto } from './cta.dto.js';
import { ctasKept, keepCta, newestCta, type CtaRow } from './cta.repository.js';

/** Calls to action people keep (FU-03): every save is a version and a line on the trail, in one transaction. */
@Injectable()
export class Ctas {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  list(): Promise<CtaDto[]> {
    return ctasKept(this.dataSource.manager, this.current.workspace);
  }

  /** @throws Problem 422 `cta_wrong`, 409 `cta_changed` */
  async save(person: Person, id: string, cta: SaveCtaDto): Promise<number> {
    const problems = faultsOf(cta);
    if (problems.length > 0)
      throw new Problem(422, 'cta_wrong', 'Nothing was saved: it cannot be used as it is.', problems);
    return this.dataSource.transaction(async (manager) => {
      await this.newest(manager, id, cta.base);
      const { base, stage, title, texts, validUntil } = cta;
      const row = { cta_id: id, version: base + 1, stage, title, texts, valid_until: validUntil ?? null };
      return this.keep(manager, person, { ...row, removed: false });
    });
  }

  async remove(person: Person, id: string, base: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const row = await this.newest(manager, id, base);
      if (!row) throw new Problem(404, 'not_found', 'There is no such call to action.');
      return this.keep(manager, person, { ...row, version: base + 1, removed: true });
    });
  }

  /** @returns what the base is; the caller may save on it until the transaction ends */
  private async newest(manager: EntityManager, id: string, base: number): Promise<CtaRow | undefined> {
    const { workspace } = this.current;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('cta:' || $1 || ':' || $2))`, [workspace, id]);
    const newest = await newestCta(manager, workspace, id);
    if ((newest?.version ?? 0) === base) return newest;
    throw new Problem(
      409,
      base === 0 ? 'shortcut_taken' : 'cta_changed',
      base === 0 ? `${id} is or was another one's name.` : 'Somebody saved this call to action meanwhile.',
    );
  }

  private async keep(manager: EntityManager, person: Person, row: CtaRow): Promise<number> {
    const { workspace } = this.current;
    const { cta_id: id, version, removed } = row;
    const actor = actorOf(person);
    await keepCta(manager, workspace, row, actor);
    // Whoever keeps a link vouches for where it leads: reviewers are not asked about it one by one (CO-09).
    const links = CTA_LANGUAGES.flatMap((language) => row.texts[language]?.url ?? []);
    if (!removed) await confirmHosts(manager, { workspace, actor, links });
    await appendAudit(manager, {
      ...{ workspace, actor, objectKind: 'document', objectId: `cta:${id}`, detail: { version } },
      action: removed ? 'cta.removed' : 'cta.saved',
    });
    await recordChange(manager, { kind: 'setting' });
    return version;
  }
}

function faultsOf({ texts, validUntil }: SaveCtaDto): { field: string; message: string }[] {
  const written = CTA_LANGUAGES.filter((language) => texts[language] !== undefined);
  const faults = written
    .filter((language) => texts[language]!.text.includes('{{'))
    .map((language) => ({ field: `texts.${language}`, message: 'places are not filled here: write it out' }));
  if (written.length === 0) faults.push({ field: 'texts', message: 'says nothing in any language' });
  if (validUntil && Number.isNaN(Date.parse(validUntil)))
    faults.push({ field: 'validUntil', message: 'is no day of the calendar' });
  return faults;
}
