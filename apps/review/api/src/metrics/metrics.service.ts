import {
  MetricRowsAnswer,
  MetricsAnswer,
  QualityAnswer,
  rpcSubject,
  type MetricRow,
} from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import type { BehindFilter, BehindRowDto, MetricsDto, MetricsFilter } from './metrics.dto.js';
import { whoseNumbers } from './whose-numbers.policy.js';

const LIMIT_MS = 10_000;
const LONGEST_DAYS = 400;

/** The numbers the analytics service adds up, with what only review knows: who may see whose, and what people are called. */
@Injectable()
export class Metrics {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws Problem 403 for another's numbers, 422 for a range that is none, 503 `analytics_away` */
  async overview(person: Person, filter: MetricsFilter): Promise<MetricsDto> {
    const asked = this.asked(person, filter);
    const answer = await this.ask('metrics', asked, MetricsAnswer);
    const people = answer.metrics.flatMap(({ reviewers }) => reviewers.map(({ reviewer }) => reviewer));
    return { ...answer, names: await this.names(people), own: asked.reviewer === `person:${person.id}` };
  }

  /** @throws as `overview` does */
  async quality(person: Person, filter: MetricsFilter): Promise<QualityAnswer> {
    return this.ask('quality', this.asked(person, filter), QualityAnswer);
  }

  async behind(
    person: Person,
    filter: BehindFilter,
    page: { cursor?: string; limit: number },
  ): Promise<{ rows: BehindRowDto[]; nextCursor?: string }> {
    const asked = { ...this.asked(person, filter), ...page };
    const { rows, nextCursor } = await this.ask('metric-rows', asked, MetricRowsAnswer);
    const names = await this.names(rows.flatMap(({ reviewer }) => reviewer ?? []));
    const newest = await this.newestItems(rows);
    const told = rows.map((row) => ({
      ...row,
      ...(row.reviewer && names[row.reviewer] && { reviewerName: names[row.reviewer]! }),
      ...opens(row.itemId ?? newest.get(row.conversationId ?? '')),
    }));
    return { rows: told, ...(nextCursor && { nextCursor }) };
  }

  private asked<F extends MetricsFilter>(person: Person, filter: F): F & { workspace: string } {
    const days = (Date.parse(filter.to) - Date.parse(filter.from)) / 86_400_000;
    if (days < 0 || days >= LONGEST_DAYS)
      throw new Problem(
        422,
        'range_wrong',
        `Choose a range of 1 to ${LONGEST_DAYS} days, its first day first.`,
      );
    const whose = whoseNumbers(person, filter.reviewer);
    if (whose === 'forbidden')
      throw new Problem(403, 'forbidden', 'You can see your own numbers. A lead sees everybody’s.');
    return { ...filter, workspace: person.workspace, reviewer: whose.reviewer };
  }

  private async ask<A extends object>(verb: string, query: object, answer: new () => A): Promise<A> {
    try {
      return await this.rpc.request(rpcSubject('analytics-writer', verb), query, {
        limitMs: LIMIT_MS,
        answer,
      });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(
        503,
        'analytics_away',
        'The service that counts did not answer. Nothing is lost: it catches up. Try again.',
      );
    }
  }

  private async names(reviewers: readonly string[]): Promise<Record<string, string>> {
    const ids = [...new Set(reviewers)].map((reviewer) => reviewer.replace('person:', ''));
    if (ids.length === 0) return {};
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      'SELECT id, name FROM person WHERE id = ANY($1)',
      [ids],
    );
    return Object.fromEntries(rows.map(({ id, name }) => [`person:${id}`, name]));
  }

  /** For what was counted of a conversation as such: where to look at it. */
  private async newestItems(rows: readonly MetricRow[]): Promise<Map<string, string>> {
    const conversations = rows.flatMap(({ itemId, conversationId }) =>
      itemId ? [] : (conversationId ?? []),
    );
    if (conversations.length === 0) return new Map();
    const items: { conversation_id: string; item_id: string }[] = await this.dataSource.query(
      `SELECT DISTINCT ON (conversation_id) conversation_id, item_id FROM review_item
        WHERE conversation_id = ANY($1) ORDER BY conversation_id, opened_at DESC`,
      [[...new Set(conversations)]],
    );
    return new Map(items.map(({ conversation_id, item_id }) => [conversation_id, item_id]));
  }
}

const opens = (itemId: string | undefined): { opens?: string } => (itemId ? { opens: itemId } : {});
