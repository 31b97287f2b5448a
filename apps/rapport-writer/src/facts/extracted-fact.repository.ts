import type { ExtractedFact } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { learnedFrom } from '../learning/extracted.policy.js';
import { folded } from '../learning/folded.policy.js';
import type { Learned } from '../learning/learn.policy.js';

interface Message {
  saidId: string;
  revision: string;
  text: string;
  at: Date;
}

/** What is known of a message already: `withdrawn`, a person took it away. */
interface Known {
  key: string;
  saidId: string;
  value: string;
  withdrawn: boolean;
}

/** What a model found, kept beside what patterns found and under the same rules. Done once or twice, it is the same. */
@Injectable()
export class ExtractedFactRepository {
  constructor(private readonly dataSource: DataSource) {}

  async learnFrom(
    place: { workspace: string; contactId: string; conversationId: string },
    facts: readonly ExtractedFact[],
  ): Promise<void> {
    if (facts.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      const saidIds = facts.map(({ providerMessageId }) => providerMessageId);
      // The wording that was read, while it is in force and was their own; locked, so that an edit comes before or after.
      const messages: Message[] = await manager.query(
        `SELECT said_id AS "saidId", revision, text, at FROM history_turn
          WHERE conversation_id = $1 AND role = 'contact' AND said_id = ANY($2) AND own AND NOT deleted FOR SHARE`,
        [place.conversationId, saidIds],
      );
      const known: Known[] = await manager.query(
        'SELECT key, said_id AS "saidId", value, withdrawn FROM fact WHERE conversation_id = $1 AND said_id = ANY($2)',
        [place.conversationId, saidIds],
      );
      for (const fact of facts) {
        const message = messages.find(
          ({ saidId, revision }) => saidId === fact.providerMessageId && Number(revision) === fact.seq,
        );
        const learned = message && learnedFrom(fact, message.text);
        if (
          !learned ||
          !isNews(
            learned,
            known.filter(({ saidId }) => saidId === message.saidId),
          )
        )
          continue;
        await put(manager, place, message, learned);
      }
    });
  }
}

/** What a person took away is not learned from its message again, in whatever words; a liking that patterns heard is not counted twice. */
function isNews({ key, value }: Learned, known: readonly Known[]): boolean {
  const kind = (one: string): string => one.split(':')[0]!;
  return !known.some((one) => {
    if (kind(one.key) !== kind(key)) return false;
    if (one.withdrawn) return true;
    const [other, own] = [folded(one.value), folded(value)];
    return one.key !== key && (other.includes(own) || own.includes(other));
  });
}

async function put(
  manager: EntityManager,
  { workspace, contactId, conversationId }: { workspace: string; contactId: string; conversationId: string },
  { saidId, revision, at }: Message,
  { key, value, confidence, negated }: Learned,
): Promise<void> {
  await manager.query(
    `INSERT INTO fact (workspace, contact_id, key, conversation_id, said_id, value, confidence, negated, said_at, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (workspace, contact_id, key, conversation_id, said_id) DO UPDATE
        SET confidence = greatest(fact.confidence, excluded.confidence)
      WHERE NOT fact.withdrawn AND fact.value = excluded.value AND fact.revision = excluded.revision`,
    [workspace, contactId, key, conversationId, saidId, value, confidence, negated, at, revision],
  );
}
