import {
  CATEGORIES,
  isLowerable,
  loweredBy,
  Policy,
  policyProblems,
  RULES,
  verdictOf,
  type PolicyContent,
  type Severity,
} from '@countersign/constitution';
import type { WorkspacePolicy } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type {
  CategoryDto,
  ConstitutionDto,
  PolicyDraftDto,
  ShippedRuleDto,
  TriedDto,
  TriedRulesDto,
  TryRulesDto,
} from './constitution.dto.js';
import { findDraft, revisionOf, type PolicyDraftRow } from './policy-draft.repository.js';
import { findPolicy, policyInForce } from './policy-in-force.js';

interface VersionRow {
  version: number;
  note: string;
  lowered: string[];
  published_by: string;
  confirmed_by: string | null;
  published_at: Date;
}

const NONE: WorkspacePolicy = { rules: [], changes: [], hosts: [] };
/** Versions told of; all are kept. */
const HISTORY = 200;

/** The rules as they are, were and are about to be. */
@Injectable()
export class ConstitutionQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async overview(person: Person): Promise<ConstitutionDto> {
    const { manager } = this.dataSource;
    const { workspace } = this.current;
    const { policy, version } = await policyInForce(manager, workspace);
    const inForce = (await findPolicy(manager, workspace, version)) ?? NONE;
    const draft = await findDraft(manager, workspace);
    const versions: VersionRow[] = await manager.query(
      `SELECT version, note, lowered, published_by, confirmed_by, published_at FROM policy_version WHERE workspace = $1
       ORDER BY version DESC LIMIT ${HISTORY}`,
      [workspace],
    );
    const hosts: { host: string; confirmed_by: string; confirmed_at: Date }[] = await manager.query(
      'SELECT host, confirmed_by, confirmed_at FROM confirmed_host WHERE workspace = $1 ORDER BY host',
      [workspace],
    );
    const nameOf = await this.names();
    return {
      version,
      policyVersion: policy.version,
      inForce,
      revision: await revisionOf(manager, workspace),
      draft: draft && draftDto(draft, inForce, { nameOf, me: actorOf(person) }),
      shipped: SHIPPED,
      categories: CATEGORY_LIST,
      versions: versions.map((row) => ({
        version: row.version,
        note: row.note,
        lowered: row.lowered,
        by: nameOf(row.published_by),
        confirmedBy: row.confirmed_by ? nameOf(row.confirmed_by) : undefined,
        at: row.published_at.toISOString(),
      })),
      hosts: hosts.map(({ host, confirmed_by: by, confirmed_at: at }) => ({
        ...{ host, by: nameOf(by), at: at.toISOString() },
      })),
    };
  }

  /** What a workspace decided in one version; undefined when there is none. */
  version(version: number): Promise<WorkspacePolicy | undefined> {
    return findPolicy(this.dataSource.manager, this.current.workspace, version);
  }

  /** A text, read by the rules in force and by the draft beside them. */
  async tryOut({ text, direction }: TryRulesDto): Promise<TriedRulesDto> {
    const { manager } = this.dataSource;
    const { policy, version } = await policyInForce(manager, this.current.workspace);
    const draft = await findDraft(manager, this.current.workspace);
    const content = draft?.content as PolicyContent | undefined;
    const readable = content && policyProblems(content).length === 0;
    return {
      inForce: tried(policy, text, direction),
      draft: readable ? tried(new Policy(version + 1, content), text, direction) : undefined,
    };
  }

  private async names(): Promise<(actor: string) => string> {
    const rows: { id: string; name: string }[] = await this.dataSource.query('SELECT id, name FROM person');
    const names = new Map(rows.map(({ id, name }) => [`person:${id}`, name]));
    return (actor) => names.get(actor) ?? 'Somebody';
  }
}

function draftDto(
  { revision, base, content, saved_by, saved_at, asked_by }: PolicyDraftRow,
  inForce: WorkspacePolicy,
  { nameOf, me }: { nameOf: (actor: string) => string; me: string },
): PolicyDraftDto {
  return {
    revision,
    base,
    content,
    savedBy: nameOf(saved_by),
    savedAt: saved_at.toISOString(),
    problems: policyProblems(content as PolicyContent),
    lowered: loweredBy(inForce as PolicyContent, content as PolicyContent),
    ...(asked_by && { askedBy: nameOf(asked_by), askedByMe: asked_by === me }),
  };
}

function tried(policy: Policy, text: string, direction: 'in' | 'out'): TriedDto {
  const findings = policy.check(text, { direction });
  return {
    ...verdictOf(findings),
    policyVersion: policy.version,
    findings: findings.map(({ rule, category, severity, words, reason }) => ({
      ...{ rule, category, severity, words, reason },
    })),
  };
}

const SHIPPED: ShippedRuleDto[] = RULES.map((rule) => {
  const { id, category, reason, severity, only, positive, negative } = rule;
  const line: CategoryDto = lineOf(category);
  const weight = (direction: 'in' | 'out') =>
    (only === undefined || only === direction) && line[direction] ? (severity ?? line[direction]) : undefined;
  return {
    ...{ id, category, reason, in: weight('in'), out: weight('out'), floor: !isLowerable(rule) },
    ...{ positive: [...positive], negative: [...negative] },
  };
});

function lineOf(category: keyof typeof CATEGORIES): CategoryDto {
  const line: { in?: Severity; out?: Severity; floor?: true } = CATEGORIES[category];
  return { id: category, in: line.in, out: line.out, floor: line.floor === true };
}

const CATEGORY_LIST: CategoryDto[] = (Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).map(lineOf);
