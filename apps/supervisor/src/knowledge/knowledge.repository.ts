import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchText } from './search-words.policy.js';

/** A passage that may answer a question. */
export interface FoundPassage {
  passageId: string;
  /** File name and version of its document. */
  document: string;
  version: string;
  title: string;
  heading: string;
  body: string;
  /** Share of what the question says that the passage holds, 0 to 1; rare words count more than common ones. */
  score: number;
}

/** Postgres text search configuration of a language. */
export function searchConfig(language: string): string {
  return { en: 'english', es: 'spanish', pt: 'portuguese' }[language] ?? 'simple';
}

/**
 * A word in the heading or in "also asked as" counts fully, in the title a little less, in the body half.
 * A word no passage has counts most against: a question about something else stays unanswered.
 */
const SEARCH = `
  WITH question AS (SELECT no, to_tsvector($3::regconfig, words) AS words FROM unnest($4::int[], $5::text[]) AS q (no, words)),
  total AS (SELECT count(*) AS passages FROM knowledge_passage JOIN knowledge_document USING (document_id)
             WHERE workspace = $1 AND language = $2),
  term AS (
    SELECT q.no, t.lexeme, ln((total.passages + 1) / (coalesce(k.passages, 0) + 0.5)) AS says
      FROM question q CROSS JOIN total CROSS JOIN unnest(q.words) AS t
      LEFT JOIN knowledge_lexeme k ON k.workspace = $1 AND k.language = $2 AND k.lexeme = t.lexeme),
  wanted AS (SELECT no, sum(says) AS says, string_agg(quote_literal(lexeme), ' | ')::tsquery AS query FROM term GROUP BY no),
  hit AS (
    SELECT w.no, p.passage_id,
           sum(term.says * CASE WHEN 'A' = ANY(l.weights) THEN 1 WHEN 'B' = ANY(l.weights) THEN 0.8 ELSE 0.5 END) / w.says AS score
      FROM wanted w
      JOIN knowledge_passage p ON p.tsv @@ w.query
      JOIN knowledge_document d ON d.document_id = p.document_id AND d.workspace = $1 AND d.language = $2
     CROSS JOIN unnest(p.tsv) AS l (lexeme, positions, weights)
      JOIN term ON term.no = w.no AND term.lexeme = l.lexeme
     GROUP BY w.no, w.says, p.passage_id),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY no ORDER BY score DESC, passage_id) AS place FROM hit)
  SELECT ranked.no, p.passage_id AS "passageId", d.name AS document, d.version, d.title, p.heading, p.body,
         ranked.score::float8 AS score
    FROM ranked JOIN knowledge_passage p USING (passage_id) JOIN knowledge_document d USING (document_id)
   WHERE ranked.place <= 5 ORDER BY ranked.no, ranked.place`;

/** The workspace's documents, found by Postgres full text search (KN-02). */
@Injectable()
export class KnowledgeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The five best passages of one language for each question, best first, whatever their score. */
  async search(workspace: string, language: string, questions: readonly string[]): Promise<FoundPassage[][]> {
    const rows: (FoundPassage & { no: number })[] = await this.dataSource.query(SEARCH, [
      workspace,
      language,
      searchConfig(language),
      questions.map((_, no) => no),
      questions.map(searchText),
    ]);
    return questions.map((_, no) =>
      rows.filter((row) => row.no === no).map(({ no: _no, ...found }) => found),
    );
  }
}
