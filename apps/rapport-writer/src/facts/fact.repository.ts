import type { FactRuled, RuleFact } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryPlace, Said } from '../history.repository.js';
import { learn } from '../learning/learn.policy.js';

const STATE_OF = { set: 'corrected', pin: 'pinned', unpin: 'none', remove: 'removed' } as const;

/** What is learned from messages, and what people decide about it. Every write is the same done once or twice. */
@Injectable()
export class FactRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What messages say of who wrote them. Each counts in its newest wording only; one that was taken back says nothing any more. */
  async learnFrom(
    { workspace, conversationId, contactId }: HistoryPlace,
    said: readonly Said[],
  ): Promise<void> {
    if (!contactId || said.length === 0) return;
    const rows = said.flatMap(({ saidId, revision, text, deleted }) =>
      (deleted ? [] : learn(text)).map((learned) => ({ saidId, revision, ...learned })),
    );
    const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `DELETE FROM fact USING history_turn h
          WHERE fact.conversation_id = $1 AND fact.said_id = ANY($2) AND NOT fact.withdrawn
            AND h.conversation_id = $1 AND h.role = 'contact' AND h.said_id = fact.said_id AND fact.revision < h.revision
            -- a caption that is changed does not change what was said
            AND (h.deleted OR NOT fact.spoken)`,
        [conversationId, said.map(({ saidId }) => saidId)],
      );
      if (rows.length === 0) return;
      await manager.query(
        `INSERT INTO fact (workspace, contact_id, key, conversation_id, said_id, value, confidence, negated, said_at, revision)
         SELECT $1, $2, f.key, $3, f.said_id, f.value, f.confidence, f.negated, h.at, f.revision
           FROM unnest($4::text[], $5::text[], $6::text[], $7::real[], $8::boolean[], $9::bigint[])
                AS f (said_id, key, value, confidence, negated, revision)
           JOIN history_turn h ON h.conversation_id = $3 AND h.role = 'contact' AND h.said_id = f.said_id AND h.revision = f.revision
         ON CONFLICT DO NOTHING`,
        [
          ...[workspace, contactId, conversationId],
          ...[column('saidId'), column('key'), column('value')],
          ...[column('confidence'), column('negated'), column('revision')],
        ],
      );
    });
  }

  /** A person's word about one fact, unless somebody else had theirs since. */
  rule(command: RuleFact): Promise<FactRuled> {
    const { workspace, contactId, key, act, value, base, by, why, commandId } = command;
    return this.dataSource.transaction(async (manager) => {
      const [ruled]: { version: number }[] = await manager.query(
        `INSERT INTO ruling AS known (workspace, contact_id, key, state, value, version, ruled_by, ruled_at, why, command_id)
         SELECT $1, $2, $3, $4, $5, 1, $6, clock_timestamp(), $7, $8
          WHERE $9 = 0 OR EXISTS (SELECT 1 FROM ruling WHERE workspace = $1 AND contact_id = $2 AND key = $3)
         ON CONFLICT (workspace, contact_id, key) DO UPDATE
            SET state = excluded.state, value = excluded.value, version = known.version + 1, ruled_by = excluded.ruled_by,
                ruled_at = excluded.ruled_at, why = excluded.why, command_id = excluded.command_id
          WHERE known.version = $9
         RETURNING version`,
        [workspace, contactId, key, STATE_OF[act], value, by, why, commandId, base],
      );
      if (!ruled) return standing(manager, command);
      if (act === 'remove')
        await manager.query(
          'UPDATE fact SET withdrawn = true WHERE workspace = $1 AND contact_id = $2 AND key = $3',
          [workspace, contactId, key],
        );
      return { ruled: true, version: ruled.version };
    });
  }

  /** Conversations whose remembered answers a change of this contact makes old. */
  async conversationsOf(workspace: string, contactId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT DISTINCT conversation_id AS id FROM history_turn WHERE workspace = $1 AND contact_id = $2',
      [workspace, contactId],
    );
    return rows.map(({ id }) => id);
  }
}

/** The same click again was carried out already; another's was not. */
async function standing(
  manager: EntityManager,
  { workspace, contactId, key, commandId }: RuleFact,
): Promise<FactRuled> {
  const [known]: { version: number; command: string }[] = await manager.query(
    'SELECT version, command_id AS command FROM ruling WHERE workspace = $1 AND contact_id = $2 AND key = $3',
    [workspace, contactId, key],
  );
  const version = known?.version ?? 0;
  if (known?.command === commandId) return { ruled: true, version };
  return { ruled: false, version, problem: 'changed-meanwhile' };
}
