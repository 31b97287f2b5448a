import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SEARCH_WORDS } from './search-words.js';
import { searchText } from './search-words.policy.js';
import { respelt, type Reading } from './spelling.policy.js';
import { widened } from './word-groups.policy.js';

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
  /** Where both were asked, what its words say and what its meaning says; `score` is the larger. */
  words?: number;
  meaning?: number;
  /** Words in it that read like orders to a model (CO-11). */
  orders?: string[];
}

/** Postgres text search configuration of a language. */
export function searchConfig(language: string): string {
  return { en: 'english', es: 'spanish', pt: 'portuguese' }[language] ?? 'simple';
}

/** Words of the questions that no document holds, each with those the documents do hold that look like it. */
const UNKNOWN = `
  SELECT asked.word, array_agg(alike.lexeme) AS alike
    FROM (SELECT DISTINCT t.lexeme AS word FROM unnest($4::text[]) AS q (words)
           CROSS JOIN unnest(to_tsvector($3::regconfig, q.words)) AS t) asked
   CROSS JOIN alike_lexemes($1, $2, asked.word) AS alike (lexeme)
   WHERE NOT EXISTS (SELECT 1 FROM knowledge_lexeme k WHERE k.workspace = $1 AND k.language = $2 AND k.lexeme = asked.word)
   GROUP BY asked.word`;

/** Words of the questions, and those of the documents that mean the same: by their stem, or by how they begin. */
const SAME = `
  SELECT DISTINCT t.lexeme AS word, k.lexeme
    FROM unnest($4::text[], $5::text[], $6::boolean[]) AS w (word, member, any_ending)
   CROSS JOIN unnest(to_tsvector($3::regconfig, w.word)) AS t
    JOIN knowledge_lexeme k ON k.workspace = $1 AND k.language = $2 AND k.lexeme <> t.lexeme
     AND (k.lexeme = ANY(tsvector_to_array(to_tsvector($3::regconfig, w.member))) OR (w.any_ending AND k.lexeme LIKE w.member || '%'))`;

/** What a word of the same meaning is worth. */
const SAME_WORTH = 0.7;

/**
 * A word in the heading or in "also asked as" counts fully, in the title a little less, in the body half; one that is read as another, as
 * much less as that is a guess. A word no passage has counts most against: a question about something else stays unanswered.
 */
const SEARCH = `
  WITH question AS (SELECT no, to_tsvector($3::regconfig, words) AS words FROM unnest($4::int[], $5::text[]) AS q (no, words)),
  total AS (SELECT count(*) AS passages FROM knowledge_passage JOIN knowledge_document USING (document_id)
             WHERE workspace = $1 AND language = $2),
  term AS (SELECT q.no, t.lexeme AS word FROM question q CROSS JOIN unnest(q.words) AS t),
  reading AS (
    SELECT r.word, r.lexeme, r.worth, k.passages
      FROM (SELECT DISTINCT word, word AS lexeme, 1::float8 AS worth FROM term
            UNION ALL SELECT * FROM unnest($6::text[], $7::text[], $8::float8[])) AS r (word, lexeme, worth)
      JOIN knowledge_lexeme k ON k.workspace = $1 AND k.language = $2 AND k.lexeme = r.lexeme),
  weighed AS (
    SELECT term.no, term.word, ln((total.passages + 1) / (coalesce(
             (SELECT passages FROM reading WHERE reading.word = term.word ORDER BY worth DESC, passages LIMIT 1), 0) + 0.5)) AS says
      FROM term CROSS JOIN total),
  wanted AS (
    SELECT no, sum(says) AS says,
           (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM reading JOIN term USING (word) WHERE term.no = weighed.no) AS query
      FROM weighed GROUP BY no),
  told AS (
    SELECT w.no, w.says AS whole, p.passage_id, weighed.word, weighed.says,
           max(r.worth * CASE WHEN 'A' = ANY(l.weights) THEN 1 WHEN 'B' = ANY(l.weights) THEN 0.8 ELSE 0.5 END) AS share
      FROM wanted w
      JOIN knowledge_passage p ON p.tsv @@ w.query
      JOIN knowledge_document d ON d.document_id = p.document_id AND d.workspace = $1 AND d.language = $2
     CROSS JOIN unnest(p.tsv) AS l (lexeme, positions, weights)
      JOIN reading r ON r.lexeme = l.lexeme
      JOIN weighed ON weighed.no = w.no AND weighed.word = r.word
     GROUP BY w.no, w.says, p.passage_id, weighed.word, weighed.says),
  hit AS (SELECT no, passage_id, sum(says * share) / whole AS score FROM told GROUP BY no, passage_id, whole),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY no ORDER BY score DESC, passage_id) AS place FROM hit)
  SELECT ranked.no, p.passage_id AS "passageId", d.name AS document, d.version, d.title, p.heading, p.body,
         coalesce(p.orders, '{}') AS orders, ranked.score::float8 AS score
    FROM ranked JOIN knowledge_passage p USING (passage_id) JOIN knowledge_document d USING (document_id)
   WHERE ranked.place <= $9 ORDER BY ranked.no, ranked.place`;

/** Passages a question is answered from, at most (KN-02). */
const MOST = 5;

/** The workspace's documents, found by Postgres full text search, misspelt words by their trigrams (KN-02). */
@Injectable()
export class KnowledgeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The best passages of one language for each question, best first, whatever their score. */
  async search(
    workspace: string,
    language: string,
    questions: readonly string[],
    most = MOST,
  ): Promise<FoundPassage[][]> {
    const config = searchConfig(language);
    const words = questions.map(searchText);
    const readings = await this.readings([workspace, language, config], words);
    const rows: (FoundPassage & { no: number })[] = await this.dataSource.query(SEARCH, [
      ...[workspace, language, config, questions.map((_, no) => no), words],
      readings.map(({ word }) => word),
      readings.map(({ lexeme }) => lexeme),
      readings.map(({ worth }) => worth),
      most,
    ]);
    return questions.map((_, no) =>
      rows.filter((row) => row.no === no).map(({ no: _no, ...found }) => found),
    );
  }

  /** Passages by their ids, of any language; their words say nothing, or they would have been found. */
  byId(workspace: string, passageIds: readonly string[]): Promise<FoundPassage[]> {
    return this.dataSource.query(
      `SELECT p.passage_id AS "passageId", d.name AS document, d.version, d.title, p.heading, p.body,
              coalesce(p.orders, '{}') AS orders, 0::float8 AS score
         FROM knowledge_passage p JOIN knowledge_document d USING (document_id)
        WHERE d.workspace = $1 AND p.passage_id = ANY($2::bigint[])`,
      [workspace, passageIds],
    );
  }

  /** What else the questions' words may mean; one that has a meaning of its own is not taken for a slip. */
  private async readings(place: readonly [string, string, string], words: string[]): Promise<Reading[]> {
    const groups = SEARCH_WORDS.get(place[1]) ?? [];
    const wide = words.flatMap((question) => widened(question, groups));
    const pairs = wide.flatMap(({ word, members }) => members.map((member) => ({ word, ...member })));
    const same: { word: string; lexeme: string }[] = await this.dataSource.query(SAME, [
      ...[...place, pairs.map(({ word }) => word), pairs.map(({ text }) => text)],
      pairs.map(({ anyEnding }) => anyEnding),
    ]);
    const unknown: { word: string; alike: string[] }[] = await this.dataSource.query(UNKNOWN, [
      ...[...place, words],
    ]);
    const meant = new Set(same.map(({ word }) => word));
    return [
      ...same.map((reading) => ({ ...reading, worth: SAME_WORTH })),
      ...unknown.flatMap(({ word, alike }) => (meant.has(word) ? [] : respelt(word, alike))),
    ];
  }
}
