import { randomUUID } from 'node:crypto';
import {
  CommitmentsQuery,
  CostQuery,
  ListDocuments,
  MetricRowsQuery,
  MetricsQuery,
  ProfilesQuery,
  PromptsQuery,
  QualityQuery,
  ReadDocument,
  ReadMemory,
  rpcSubject,
  SearchDocuments,
  type CommitmentsAnswer,
  type CostAnswer,
  type DocumentAnswer,
  type DocumentList,
  type KeptPrompt,
  type MemoryAnswer,
  type MetricRowsAnswer,
  type MetricsAnswer,
  type ProfilesAnswer,
  type QualityAnswer,
  type SectionsFound,
} from '@countersign/contracts';
import { Rpc, type NatsConnection } from '@countersign/messaging';

const AT = '2026-11-20T10:00:00.000Z';
const LATER = '2026-12-20T10:00:00.000Z';
const HOUSE = { name: 'house', title: 'The house', language: 'en' };

/** A prompt that was kept; its words are told of it alone. */
export const PROMPT: KeptPrompt = {
  ...{ role: 'draft', version: 'draft@5-00000000', digest: 'a'.repeat(64), length: 5 },
  ...{ askedAt: AT, until: LATER },
};

const MEMORY: MemoryAnswer = {
  facts: [
    {
      ...{
        key: 'name',
        state: 'used',
        value: 'Ana',
        source: 'customer',
        confidence: 0.95,
        said: 'I am Ana',
        at: AT,
      },
      ...{ mentions: 1, pinned: false, version: 0 },
      others: [{ key: 'name', value: 'Anna', source: 'reviewer', confidence: 1, at: AT }],
    },
  ],
  ...{ moods: [{ mood: 'neutral', at: AT }], moodsNoticed: true, turns: 2, bytes: 40 },
};

const PROMISES: CommitmentsAnswer = {
  commitments: [
    {
      ...{ commitmentId: randomUUID(), kind: 'call_back', who: 'business', what: '' },
      ...{ sentence: 'We call you on Tuesday at 10.', saidAt: AT, dueAt: LATER },
      ...{ precision: 'time', flexibility: 'rigid' },
    },
  ],
};

const COST: CostAnswer = {
  lines: [
    {
      ...{ profile: 'balanced', role: 'draft', provider: 'anthropic', model: 'claude-sonnet-5-5' },
      ...{ calls: 2, notMade: 0, inputTokens: 10, cacheReadTokens: 5, cacheWriteTokens: 5, outputTokens: 3 },
      ...{ cacheRatio: 0.5, costUsd: 0.01, costUnknown: 1 },
    },
  ],
  ...{ costUsd: 0.01, complete: false },
};

const PROFILES: ProfilesAnswer = {
  standard: 'balanced',
  profiles: [
    { name: 'balanced', provider: 'anthropic', model: 'claude-sonnet-5-5' },
    { name: 'fallback', provider: 'openai', model: 'gpt-5.4-mini', missing: 'OPENAI_API_KEY' },
  ],
  rules: [],
};

const DOCUMENTS: DocumentList = {
  documents: [{ ...HOUSE, passages: 2, ordering: 1, version: 1, changedAt: AT }],
  awaitingMeaning: 1,
};

const DOCUMENT: DocumentAnswer = {
  ...{ found: true, title: HOUSE.title, language: HOUSE.language, text: '# Open\n\nAt nine.', version: 1 },
  versions: [{ version: 1, by: 'person:ada', at: AT, removed: false }],
};

const QUALITY: QualityAnswer = {
  groups: [
    {
      ...{ dimension: 'intent', is: 'hours', rejected: [{ label: 'TOO_LONG', n: 1 }] },
      figures: [{ metric: 'acceptance', value: 0.5, n: 2, low: 0.1, high: 0.9 }],
    },
  ],
};

/** The services whose answers ours are made of, each with something of everything it can say. */
export function answerAsNeighbours(connection: NatsConnection): void {
  const supervisor = new Rpc(connection, 'supervisor');
  const rapport = new Rpc(connection, 'rapport-writer');
  const analytics = new Rpc(connection, 'analytics-writer');
  const said =
    <A extends object>(answer: A) =>
    () =>
      Promise.resolve(answer);
  const metrics: MetricsAnswer = {
    metrics: [
      {
        ...{ metric: 'failures', value: 1, n: 1, labels: [{ label: 'timeout', n: 1 }], reviewers: [] },
        days: [{ day: '2026-11-10', value: 1, n: 1 }],
      },
      { metric: 'response', n: 0, days: [], labels: [], reviewers: [] },
    ],
    heat: [],
  };
  const rows: MetricRowsAnswer = {
    rows: [{ id: randomUUID(), at: AT, channel: 'webchat', replyId: randomUUID(), label: 'timeout' }],
    nextCursor: `1.${randomUUID()}`,
  };
  const section = {
    name: 'house',
    title: 'The house',
    heading: 'Open',
    body: 'At nine.',
    score: 0.9,
    used: true,
  };
  const found: SectionsFound = { by: 'words', sections: [section] };
  supervisor.answer(rpcSubject('supervisor', 'cost'), CostQuery, said(COST));
  supervisor.answer(rpcSubject('supervisor', 'profiles'), ProfilesQuery, said(PROFILES));
  supervisor.answer(rpcSubject('supervisor', 'prompts'), PromptsQuery, ({ digest }) =>
    Promise.resolve({ prompts: [digest ? { ...PROMPT, words: 'Rules' } : PROMPT] }),
  );
  supervisor.answer(rpcSubject('supervisor', 'knowledge-list'), ListDocuments, said(DOCUMENTS));
  supervisor.answer(rpcSubject('supervisor', 'knowledge-read'), ReadDocument, said(DOCUMENT));
  supervisor.answer(rpcSubject('supervisor', 'knowledge-search'), SearchDocuments, said(found));
  rapport.answer(rpcSubject('rapport-writer', 'memory-read'), ReadMemory, said(MEMORY));
  rapport.answer(rpcSubject('rapport-writer', 'commitments'), CommitmentsQuery, said(PROMISES));
  analytics.answer(rpcSubject('analytics-writer', 'metrics'), MetricsQuery, said(metrics));
  analytics.answer(rpcSubject('analytics-writer', 'quality'), QualityQuery, said(QUALITY));
  analytics.answer(rpcSubject('analytics-writer', 'metric-rows'), MetricRowsQuery, said(rows));
}
