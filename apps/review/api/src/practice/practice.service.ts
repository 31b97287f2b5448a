import { verdictOf, type Policy } from '@countersign/constitution';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { policyInForce } from '../rules/policy-in-force.js';
import type {
  PracticeApprovalDto,
  PracticeDecidedDto,
  PracticeDecision,
  PracticeDto,
  PracticeRejectionDto,
  PracticeSampleDto,
  PracticeVerdictDto,
} from './practice.dto.js';
import { SAMPLES, SAMPLES_IN, sourcesOf, type Sample, type SampleName, type Tongue } from './samples.js';

interface DecisionRow {
  sample: string;
  decision: PracticeDecision;
  reason: string | null;
  next_step: PracticeDecidedDto['nextStep'] | null;
  decided_at: Date;
}

/**
 * A queue to learn on (RV-24). It owns how far each person got and nothing else: no item, no approval, no event comes of it, and what
 * could make one is out of its reach (ADR 0058).
 */
@Injectable()
export class Practice {
  constructor(private readonly dataSource: DataSource) {}

  /** The samples, read by the rules in force, with what the person decided of each. */
  async of(person: Person, tongue: Tongue): Promise<PracticeDto> {
    const policy = await this.policyOf(person);
    const rows: DecisionRow[] = await this.dataSource.query(
      'SELECT sample, decision, reason, next_step, decided_at FROM practice_decision WHERE person_id = $1',
      [person.id],
    );
    const welcomed: unknown[] = await this.dataSource.query('SELECT 1 FROM first_hour WHERE person_id = $1', [
      person.id,
    ]);
    const samples = SAMPLES.map((name): PracticeSampleDto => {
      const sample = SAMPLES_IN[tongue][name];
      const row = rows.find((one) => one.sample === name);
      const { contactName, handle } = sample;
      return {
        ...{ name, contactName, handle },
        messages: [...sample.messages],
        known: [...sample.known],
        evidence: [...sample.evidence],
        draft: [...sample.draft],
        verdict: verdictOn(policy, sample, sample.draft),
        ...(row && { decided: decidedDto(row) }),
      };
    });
    return { samples, welcomed: welcomed.length > 0 };
  }

  /** Read by the rules as a real text is. Nobody overrides here: the words are changed. @throws Problem 422 `blocked_by_policy` */
  async approve(person: Person, name: SampleName, { language, texts }: PracticeApprovalDto): Promise<void> {
    const sample = SAMPLES_IN[language][name];
    const { verdict, findings } = verdictOn(await this.policyOf(person), sample, texts);
    if (verdict === 'block') {
      const details = findings.map(({ rule: code, category: field, words: message }) => ({
        ...{ code, field, message },
      }));
      const words = 'This text may not be sent. Change the marked words.';
      throw new Problem(422, 'blocked_by_policy', words, details);
    }
    const unchanged = texts.join('\n') === sample.draft.join('\n');
    await this.record(person, name, unchanged ? 'approved' : 'edited');
  }

  async reject(person: Person, name: SampleName, rejection: PracticeRejectionDto): Promise<void> {
    await this.record(person, name, 'rejected', rejection);
  }

  /** What was taken back already is no error. */
  async undo(person: Person, name: SampleName): Promise<void> {
    await this.dataSource.query('DELETE FROM practice_decision WHERE person_id = $1 AND sample = $2', [
      ...[person.id, name],
    ]);
  }

  async startOver(person: Person): Promise<void> {
    await this.dataSource.query('DELETE FROM practice_decision WHERE person_id = $1', [person.id]);
  }

  /** Remembers that nobody has to invite the person any more, or that somebody shall. */
  async welcome(person: Person, welcomed: boolean): Promise<void> {
    await this.dataSource.query(
      welcomed
        ? 'INSERT INTO first_hour (person_id) VALUES ($1) ON CONFLICT DO NOTHING'
        : 'DELETE FROM first_hour WHERE person_id = $1',
      [person.id],
    );
  }

  private async policyOf({ workspace }: Person): Promise<Policy> {
    return (await policyInForce(this.dataSource.manager, workspace)).policy;
  }

  private async record(
    { id }: Person,
    name: SampleName,
    decision: PracticeDecision,
    rejection?: PracticeRejectionDto,
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO practice_decision (person_id, sample, decision, reason, next_step) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, sample) DO UPDATE
       SET decision = $3, reason = $4, next_step = $5, decided_at = now()`,
      [id, name, decision, rejection?.reason ?? null, rejection?.nextStep ?? null],
    );
  }
}

function verdictOn(policy: Policy, sample: Sample, texts: readonly string[]): PracticeVerdictDto {
  const found = policy.check(texts.join('\n'), { direction: 'out', sources: sourcesOf(sample) });
  return {
    ...verdictOf(found),
    policyVersion: policy.version,
    findings: found.map(({ rule, category, severity, words, reason }) => ({
      ...{ rule, category, severity, words, reason },
    })),
  };
}

function decidedDto({ decision, reason, next_step, decided_at }: DecisionRow): PracticeDecidedDto {
  return {
    ...{ decision, at: decided_at.toISOString() },
    ...(reason && { reason }),
    ...(next_step && { nextStep: next_step }),
  };
}
