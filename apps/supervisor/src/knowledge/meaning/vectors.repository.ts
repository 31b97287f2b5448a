import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EmbedRole } from '../../model/profiles.js';

/** A passage without a vector of the model. */
export interface Unembedded {
  passageId: string;
  workspace: string;
  text: string;
}

/** A passage and how near its meaning is to a question's. */
export interface Near {
  passageId: string;
  cosine: number;
}

interface Held {
  state: string;
  ids: string[];
  vectors: Float32Array[];
}

/** The passages' vectors: kept by the database, compared in memory. */
@Injectable()
export class Vectors {
  private readonly held = new Map<string, Held>();

  constructor(private readonly dataSource: DataSource) {}

  async thresholdOf({ model, dimension }: EmbedRole): Promise<number | undefined> {
    const [row]: { threshold: number }[] = await this.dataSource.query(
      'SELECT threshold FROM embedding_model WHERE model = $1 AND dimension = $2',
      [model, dimension],
    );
    return row?.threshold;
  }

  /** The same name with another dimension is another model: its vectors go with it. */
  async keepThreshold({ model, dimension }: EmbedRole, threshold: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const other = [model, dimension];
      await manager.query('DELETE FROM knowledge_embedding WHERE model = $1 AND dimension <> $2', other);
      await manager.query('DELETE FROM embedding_model WHERE model = $1 AND dimension <> $2', other);
      await manager.query(
        `INSERT INTO embedding_model (model, dimension, threshold) VALUES ($1, $2, $3) ON CONFLICT (model) DO NOTHING`,
        [model, dimension, threshold],
      );
    });
  }

  /** The next passages without a vector, those passed over that are of no use now. */
  without(
    { model }: EmbedRole,
    most: number,
    passedOver: { passages: Iterable<string>; workspaces: Iterable<string> },
  ): Promise<Unembedded[]> {
    return this.dataSource.query(
      `SELECT p.passage_id AS "passageId", d.workspace, d.title || E'\\n' || p.heading || E'\\n' || p.body AS text
         FROM knowledge_passage p JOIN knowledge_document d USING (document_id)
        WHERE NOT EXISTS (SELECT 1 FROM knowledge_embedding e WHERE e.passage_id = p.passage_id AND e.model = $1)
          AND p.passage_id <> ALL($3::bigint[]) AND d.workspace <> ALL($4::text[])
        ORDER BY d.workspace, p.passage_id LIMIT $2`,
      [model, most, [...passedOver.passages], [...passedOver.workspaces]],
    );
  }

  async missing(workspace: string, { model }: EmbedRole): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM knowledge_passage p JOIN knowledge_document d USING (document_id)
        WHERE d.workspace = $1
          AND NOT EXISTS (SELECT 1 FROM knowledge_embedding e WHERE e.passage_id = p.passage_id AND e.model = $2)`,
      [workspace, model],
    );
    return count;
  }

  /** A passage that is gone meanwhile is passed over. */
  async keep(
    { model, dimension }: EmbedRole,
    passages: readonly Unembedded[],
    vectors: readonly Float32Array[],
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO knowledge_embedding (passage_id, model, dimension, vector)
       SELECT p.passage_id, $3, $4, v.vector FROM unnest($1::bigint[], $2::bytea[]) AS v (passage_id, vector)
         JOIN knowledge_passage p USING (passage_id) ON CONFLICT DO NOTHING`,
      [passages.map(({ passageId }) => passageId), vectors.map(bytesOf), model, dimension],
    );
  }

  /** What other models left. @returns how many vectors are gone */
  async forgetOthers({ model }: EmbedRole): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      'DELETE FROM knowledge_embedding WHERE model <> $1',
      [model],
    );
    return count;
  }

  /** The nearest passages of a workspace, in whatever language they are written. */
  async nearest(workspace: string, role: EmbedRole, question: Float32Array, most: number): Promise<Near[]> {
    const { ids, vectors } = await this.hold(workspace, role);
    return vectors
      .map((vector, index) => ({ passageId: ids[index]!, cosine: product(question, vector) }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, most);
  }

  /** All vectors of a workspace, read again when one came or went. */
  private async hold(workspace: string, { model, dimension }: EmbedRole): Promise<Held> {
    const from = `FROM knowledge_embedding e JOIN knowledge_passage USING (passage_id) JOIN knowledge_document d USING (document_id)
      WHERE d.workspace = $1 AND e.model = $2 AND e.dimension = $3`;
    const values = [workspace, model, dimension];
    const [{ state }]: [{ state: string }] = await this.dataSource.query(
      `SELECT concat_ws(' ', $2::text, $3::int, count(*), max(e.embedding_id)) AS state ${from}`,
      values,
    );
    const known = this.held.get(workspace);
    if (known?.state === state) return known;
    const rows: { id: string; vector: Buffer }[] = await this.dataSource.query(
      `SELECT e.passage_id AS id, e.vector ${from}`,
      values,
    );
    const held = {
      state,
      ids: rows.map(({ id }) => id),
      vectors: rows.map(({ vector }) => numbersOf(vector)),
    };
    this.held.set(workspace, held);
    return held;
  }
}

/** Of two vectors of length 1: the cosine of the angle between them. */
export function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

function bytesOf(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

function numbersOf(bytes: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
