import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDataSource } from '@countersign/persistence';
import { ThrowawayServers } from '@countersign/testing';
import type { DataSource } from 'typeorm';
import { parse } from 'yaml';
import type { SupervisorConfig } from '../config.js';
import { SCHEMA } from '../migrations.js';
import { choosePassages } from './choose-passages.policy.js';
import { KnowledgeLoader, readFolder } from './knowledge-loader.service.js';
import { KnowledgeRepository, type FoundPassage } from './knowledge.repository.js';

interface Evaluation {
  answered: Record<string, string>;
  unanswered: string[];
}
const ROOT = path.join(__dirname, '../..');
const EVALUATION = parse(readFileSync(path.join(ROOT, 'knowledge-evaluation.yaml'), 'utf8')) as Record<
  string,
  Evaluation
>;
const WORKSPACE = 'main';

let servers: ThrowawayServers;
let dataSource: DataSource;
let knowledge: KnowledgeRepository;
let loader: KnowledgeLoader;

beforeAll(async () => {
  servers = await ThrowawayServers.start('postgres');
  dataSource = await openDataSource(
    { app: 'supervisor', schema: 'supervisor' },
    await servers.database(SCHEMA),
  );
  knowledge = new KnowledgeRepository(dataSource);
  loader = new KnowledgeLoader(dataSource, { workspace: WORKSPACE } as SupervisorConfig);
  await loader.onModuleInit();
});
afterAll(async () => {
  await dataSource.destroy();
  await servers.stop();
});

const sectionOf = ({ document, heading }: FoundPassage): string => `${document.split('.')[0]} / ${heading}`;
const chosen = (found: FoundPassage[]): FoundPassage | undefined =>
  choosePassages([{ found, parts: [] }], found).passages[0];

describe.each(Object.entries(EVALUATION))('documents in %s', (language, { answered, unanswered }) => {
  const questions = Object.keys(answered);

  test('the right section is among the first five for at least nine questions of ten (KN-02)', async () => {
    const found = await knowledge.search(WORKSPACE, language, questions);
    const missed = questions.filter(
      (question, index) => !found[index]?.map(sectionOf).includes(answered[question]!),
    );
    expect(missed).toEqual(missed.slice(0, Math.floor(questions.length / 10)));
  });

  test('the section a customer would be sent is the right one for at least nine questions of ten', async () => {
    const found = await knowledge.search(WORKSPACE, language, questions);
    const wrong = questions.flatMap((question, index) => {
      const best = chosen(found[index] ?? []);
      const sent = best ? sectionOf(best) : 'nothing';
      return sent === answered[question] ? [] : [`${question} → ${sent} (${best?.score.toFixed(2)})`];
    });
    expect(wrong).toEqual(wrong.slice(0, Math.floor(questions.length / 10)));
  });

  test('what no document knows is not answered with something else (SV-18)', async () => {
    const found = await knowledge.search(WORKSPACE, language, unanswered);
    const answers = unanswered.map((question, index) => [question, chosen(found[index] ?? [])?.heading]);
    expect(answers).toEqual(unanswered.map((question) => [question, undefined]));
  });
});

test('loading twice changes nothing; a changed, new or removed document is followed', async () => {
  const files = await readFolder(path.join(ROOT, 'knowledge'));
  expect(await loader.load(files)).toBe(0);
  const [first, second, ...rest] = files;
  expect(await loader.load([{ ...first!, version: 'changed' }, ...rest])).toBe(2);
  expect(await loader.load([first!, second!, ...rest])).toBe(2);
  const [{ count }] = await dataSource.query('SELECT count(*)::int AS count FROM knowledge_document');
  expect(count).toBe(files.length);
});

test('quotes, operators and hostile words are searched for, not obeyed', async () => {
  const found = await knowledge.search(WORKSPACE, 'en', [
    `'; DROP TABLE draft; -- "breakfast" & ! | <-> \\`,
    '',
  ]);
  expect(found[0]?.[0]?.document).toBe('breakfast.en.md');
  expect(found[1]).toEqual([]);
});
