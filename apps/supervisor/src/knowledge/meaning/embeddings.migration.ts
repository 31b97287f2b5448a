import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What passages mean, as numbers of one model and one dimension; the database refuses any other (KN-02). */
export class Embeddings1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE embedding_model (
        model text PRIMARY KEY,
        dimension int NOT NULL CHECK (dimension > 0),
        -- cosine from which on a passage is about a question, measured with knowledge-evaluation.yaml
        threshold real NOT NULL,
        calibrated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (model, dimension)
      );
      CREATE TABLE knowledge_embedding (
        -- grows with every row: what a process holds in memory is as new as the newest it has seen
        embedding_id bigserial PRIMARY KEY,
        passage_id bigint NOT NULL REFERENCES knowledge_passage ON DELETE CASCADE,
        model text NOT NULL,
        dimension int NOT NULL,
        -- float32, little-endian, of length 1
        vector bytea NOT NULL CHECK (octet_length(vector) = 4 * dimension),
        UNIQUE (passage_id, model),
        FOREIGN KEY (model, dimension) REFERENCES embedding_model (model, dimension)
      );
      CREATE INDEX knowledge_embedding_model ON knowledge_embedding (model)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
