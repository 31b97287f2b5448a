import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { TaxonomyDto } from './taxonomy.dto.js';
import type { MergeTermDto, RetireTermDto, SaveTermDto, TermAddress } from './term-change.dto.js';
import { mergeProblem, retireProblem, saveProblem } from './term-change.policy.js';
import type { TaxonomyList, Term } from './term.js';
import { keepTerm, termsOf } from './term.repository.js';

/** How a list looks to whoever changes it. */
interface Change {
  action: string;
  detail: Record<string, unknown>;
  /** @throws Problem 422 */
  become: (terms: readonly Term[], term: Term | undefined) => Omit<Term, 'version'>;
}

/** The lists people choose codes from, as this workspace has them; every change is a line on the trail (RV-10). */
@Injectable()
export class Taxonomy {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async lists(): Promise<TaxonomyDto> {
    const terms = await termsOf(this.dataSource.manager, this.current.workspace);
    const of = (wanted: TaxonomyList): Omit<Term, 'list'>[] =>
      terms.filter(({ list }) => list === wanted).map(({ list: _, ...term }) => term);
    return {
      editTags: of('edit-tag'),
      rejectReasons: of('reject-reason'),
      closeReasons: of('close-reason'),
    };
  }

  /** @throws Problem 409 `changed_meanwhile`, 422 `term_wrong` */
  save(person: Person, address: TermAddress, { base, ...said }: SaveTermDto): Promise<number> {
    return this.change(person, address, base, {
      action: 'taxonomy.saved',
      detail: {},
      become: (_, term) => {
        refuse(saveProblem(address, said, term));
        const { retired = false, own = true, mergedInto } = term ?? {};
        return { ...address, ...said, retired, own, ...(mergedInto && { mergedInto }) };
      },
    });
  }

  /** @throws Problem 404, 409 `changed_meanwhile`, 422 `term_wrong` */
  retire(person: Person, address: TermAddress, { base, retired }: RetireTermDto): Promise<number> {
    return this.change(person, address, base, {
      action: retired ? 'taxonomy.retired' : 'taxonomy.brought-back',
      detail: {},
      become: (_, term) => {
        refuse(retireProblem(address, retired));
        const { mergedInto: _merged, ...rest } = existing(term);
        return { ...rest, retired };
      },
    });
  }

  /** @throws Problem 404, 409 `changed_meanwhile`, 422 `term_wrong` */
  merge(person: Person, address: TermAddress, { base, into }: MergeTermDto): Promise<number> {
    return this.change(person, address, base, {
      action: 'taxonomy.merged',
      detail: { into },
      become: (terms, term) => {
        const known = existing(term);
        refuse(
          mergeProblem(
            address,
            terms.find(({ code }) => code === into),
          ),
        );
        return { ...known, retired: true, mergedInto: into };
      },
    });
  }

  private change(
    person: Person,
    address: TermAddress,
    base: number,
    { action, detail, become }: Change,
  ): Promise<number> {
    const { workspace } = this.current;
    const { list, code } = address;
    return this.dataSource.transaction(async (manager) => {
      // A merge looks at two codes: one list is changed by one person at a time.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('taxonomy:' || $1 || ':' || $2))`, [
        workspace,
        list,
      ]);
      const terms = (await termsOf(manager, workspace)).filter((term) => term.list === list);
      const term = terms.find((one) => one.code === code);
      const next = become(terms, term);
      if ((term?.version ?? 0) !== base)
        throw new Problem(409, 'changed_meanwhile', 'Somebody changed this entry meanwhile. Load it again.');
      const version = base + 1;
      await keepTerm(manager, workspace, { ...next, version });
      await appendAudit(manager, {
        ...{ workspace, actor: actorOf(person), action },
        ...{ objectKind: 'setting', objectId: `taxonomy:${list}:${code}` },
        detail: { ...detail, version },
      });
      await recordChange(manager, { kind: 'setting' });
      return version;
    });
  }
}

function existing(term: Term | undefined): Term {
  if (!term) throw new Problem(404, 'not_found', 'There is no such code in this list.');
  return term;
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new Problem(422, 'term_wrong', problem);
}
