import { createHash } from 'node:crypto';
import type { KeptPrompt } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SupervisorConfig } from '../config.js';
import { open, seal } from './sealed-words.js';

/** How long the words of a prompt are kept. */
const KEPT_DAYS = 30;

/** What is asked, and for which request. */
export interface AskedPrompt {
  requestId: string;
  workspace: string;
  role: string;
  version: string;
  words: string;
}

interface Row {
  role: string;
  version: string;
  digest: string;
  length: number;
  asked_at: Date;
  until: Date;
  sealed: Buffer | null;
}

/** The prompts there were: their words sealed for 30 days, their digests for good (SV-21). */
@Injectable()
export class PromptRepository {
  private readonly key: Buffer;

  constructor(
    private readonly dataSource: DataSource,
    { promptsKey }: SupervisorConfig,
  ) {
    this.key = Buffer.from(promptsKey, 'base64');
  }

  async keep({ requestId, workspace, role, version, words }: AskedPrompt): Promise<void> {
    const digest = createHash('sha256').update(words).digest('hex');
    const sealed = seal(this.key, nameOf(workspace, requestId, digest), words);
    await this.dataSource.query(
      `INSERT INTO llm_prompt (request_id, digest, workspace, role, prompt_version, length, sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [requestId, digest, workspace, role, version, words.length, sealed],
    );
  }

  /** @param digest whose words are wanted; all are listed without any when absent */
  async of(workspace: string, requestId: string, digest?: string): Promise<KeptPrompt[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT role, prompt_version AS version, digest, length, asked_at, asked_at + make_interval(days => $4) AS until,
              CASE WHEN digest = $3 THEN sealed END AS sealed
         FROM llm_prompt WHERE workspace = $1 AND request_id = $2 AND ($3::text IS NULL OR digest = $3)
        ORDER BY asked_at, digest LIMIT 100`,
      [workspace, requestId, digest ?? null, KEPT_DAYS],
    );
    return rows.map(({ asked_at: askedAt, until, sealed, ...prompt }) => ({
      ...prompt,
      askedAt: askedAt.toISOString(),
      until: until.toISOString(),
      ...(sealed && { words: open(this.key, nameOf(workspace, requestId, prompt.digest), sealed) }),
    }));
  }

  /** Forgets the words whose time is over. @returns how many */
  async forgetOld(): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `UPDATE llm_prompt SET sealed = NULL WHERE sealed IS NOT NULL AND asked_at < now() - make_interval(days => $1)`,
      [KEPT_DAYS],
    );
    return count;
  }
}

const nameOf = (workspace: string, requestId: string, digest: string): string =>
  `${workspace}/${requestId}/${digest}`;
