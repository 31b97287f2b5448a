import { withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { ENOUGH } from './choose-passages.policy.js';
import { KnowledgeRepository, type FoundPassage } from './knowledge.repository.js';
import { Embedder, shortened, type EmbedPurpose } from './meaning/embedder.service.js';
import { meaningOf } from './meaning/threshold.policy.js';
import { Vectors } from './meaning/vectors.repository.js';

export type { FoundPassage } from './knowledge.repository.js';

/** What is looked for, and who pays where a model is asked. */
export type Search = Omit<EmbedPurpose, 'limitMs'> & { language: string; question: string };

/** What was found, and how. */
export interface Found {
  passages: FoundPassage[];
  by: 'words' | 'words-and-meaning';
}

/** Candidates either way of looking gives, and how many are left of both. */
const CANDIDATES = 20;
const MOST = 5;
/** Somebody waits for the draft: words alone must do after this. */
const LIMIT_MS = 2_000;

/**
 * Finds passages by their words, and where a model makes numbers of texts, by what they mean as well: the best twenty of each, ranked anew by
 * both together. Whatever is wrong with the model, words alone go on (KN-02).
 */
@Injectable()
export class KnowledgeSearch {
  constructor(
    private readonly knowledge: KnowledgeRepository,
    private readonly embedder: Embedder,
    private readonly vectors: Vectors,
  ) {}

  /** @returns the five best, best first, whatever their score; `score` is the better of the two ways' */
  find(search: Search): Promise<Found> {
    return withSpan('knowledge.search', {}, async (span) => {
      const { workspace, language, question } = search;
      const [[worded = []], near] = await Promise.all([
        this.knowledge.search(workspace, language, [question], CANDIDATES),
        this.near(search),
      ]);
      const by = near ? 'words-and-meaning' : 'words';
      span.setAttribute('cs.search.by', by);
      if (!near) return { passages: worded.slice(0, MOST), by };
      const byWords = new Map(worded.map((passage) => [passage.passageId, passage]));
      const only = [...near.keys()].filter((passageId) => !byWords.has(passageId));
      const others = await this.knowledge.byId(workspace, only);
      const ranked = [...worded, ...others]
        .map((passage) => ({ passage, meaning: near.get(passage.passageId) ?? 0 }))
        .sort((one, other) => other.passage.score + other.meaning - (one.passage.score + one.meaning))
        .map(({ passage, meaning }) => ({
          ...passage,
          score: Math.max(passage.score, meaning),
          words: passage.score,
          meaning,
        }));
      return { passages: ranked.slice(0, MOST), by };
    });
  }

  /** How much each of the nearest passages is about the question; undefined where no model could say. */
  private async near(search: Search): Promise<Map<string, number> | undefined> {
    const { role } = this.embedder;
    const threshold = role && (await this.vectors.thresholdOf(role));
    if (!role || threshold === undefined) return undefined;
    const made = await this.embedder.embed([shortened(search.question)], { ...search, limitMs: LIMIT_MS });
    if (!made) return undefined;
    const nearest = await this.vectors.nearest(search.workspace, role, made[0]!, CANDIDATES);
    return new Map(nearest.map(({ passageId, cosine }) => [passageId, meaningOf(cosine, threshold, ENOUGH)]));
  }
}
