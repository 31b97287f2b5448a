import { redriveSubject } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import {
  MOST_AT_ONCE,
  type RedriveAnswerDto,
  type RedriveDto,
  type RedriveStepDto,
} from './dead-letter.dto.js';
import { forecast } from './forecast.policy.js';
import { tellLettersChanged } from './letter-changed.js';
import { LetterReader } from './letter-reader.js';
import type { LetterRow } from './letter-row.js';
import { RedriveLane } from './redrive-lane.service.js';

/** Hands letters to the apps that gave up on them, after saying what that would do (OP-05). */
@Injectable()
export class RedriveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: LetterReader,
    private readonly lane: RedriveLane,
    private readonly current: CurrentWorkspace,
  ) {}

  /** A dry run and the real thing judge alike; only what is `ready` is handed out. @throws Problem 422 `nothing_chosen` */
  async redrive(dto: RedriveDto, actor: string): Promise<RedriveAnswerDto> {
    const { rows, remaining } = await this.chosen(dto);
    const steps = await Promise.all(rows.map((row) => this.step(row)));
    const ready = steps.filter(({ verdict }) => verdict === 'ready').map(({ id }) => id);
    const answer = { dryRun: dto.dryRun, accepted: ready.length, remaining, letters: steps };
    if (dto.dryRun || ready.length === 0) return answer;
    const planned = await this.dataSource.transaction((manager) => this.plan(manager, ready, dto, actor));
    this.lane.nudge();
    return { ...answer, accepted: planned.count, lastAt: planned.lastAt?.toISOString() };
  }

  private async chosen({ ids, app, code, eventType }: RedriveDto) {
    if (!ids && !app && !code && !eventType)
      throw new Problem(422, 'nothing_chosen', 'Name letters by id, or what they have in common.');
    const rows: (LetterRow & { matching: number })[] = await this.dataSource.query(
      `SELECT d.*, (count(*) OVER ())::int AS matching FROM dead_letter d
       WHERE ($1::uuid[] IS NULL AND d.state = 'open' OR d.letter_id = ANY($1)) AND ($2::text IS NULL OR d.app = $2)
         AND ($3::text IS NULL OR d.code = $3) AND ($4::text IS NULL OR d.event_type = $4)
       ORDER BY d.first_at, d.letter_id LIMIT ${MOST_AT_ONCE}`,
      [ids ?? null, app ?? null, code ?? null, eventType ?? null],
    );
    return { rows, remaining: (rows[0]?.matching ?? 0) - rows.length };
  }

  private async step(row: LetterRow): Promise<RedriveStepDto> {
    const { letter_id: id, app, event_type: eventType, state } = row;
    const payload = await this.reader.read(row.letter_seq);
    return {
      ...{ id, app, eventType },
      subject: redriveSubject(app, row.subject),
      verdict: forecast({ state, app, eventType, payload }),
    };
  }

  /** Gives each letter its moment, behind whatever waits already, so that the rate holds over all requests. */
  private async plan(
    manager: EntityManager,
    ids: string[],
    { perSecond, reason }: RedriveDto,
    actor: string,
  ) {
    await this.lane.lock(manager);
    const [rows]: [LetterRow[], number] = await manager.query(
      `UPDATE dead_letter d SET state = 'redriving', redrives = d.redrives + 1, settled_at = NULL, settled_by = $3, reason = NULL,
              due_at = p.start + make_interval(secs => (p.place - 1) / $2::float8)
       FROM (SELECT o.letter_id, row_number() OVER (ORDER BY o.first_at, o.letter_id) AS place,
                    greatest(clock_timestamp(), (SELECT max(due_at) FROM dead_letter) + make_interval(secs => 1 / $2::float8)) AS start
             FROM (SELECT letter_id, first_at FROM dead_letter WHERE letter_id = ANY($1) AND state = 'open' FOR UPDATE) o) p
       WHERE d.letter_id = p.letter_id RETURNING d.*`,
      [ids, perSecond, actor],
    );
    for (const row of rows) {
      await appendAudit(manager, {
        workspace: row.workspace || this.current.workspace,
        actor,
        action: 'dead-letter.redriven',
        objectKind: 'dead-letter',
        objectId: row.letter_id,
        detail: { app: row.app, code: row.code, redrive: row.redrives, reason: reason ?? null },
      });
    }
    await tellLettersChanged(manager);
    const lastAt = rows.map(({ due_at: due }) => due!).sort((a, b) => b.getTime() - a.getTime())[0];
    return { count: rows.length, lastAt };
  }
}
