import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../checkout/progress.mjs';

export const EVALS_HELP = `What reviewers made of drafts, as cases to try models with: npm run countersign -- evals <command> [options]

  export <file>           JSON lines: each approved reply with what the model had drafted, the messages, and where the draft came from;
                          then the documents and the business facts as they are now. It holds what customers wrote: the file is for
                          nobody but you (mode 0600), and that it was made is kept in the audit trail.
                          --since 2026-11-01 leaves earlier ones out. Replay it: npm run evals -- replay --cases <file> --profile <name>

Everywhere: --json for scripts, --data-dir <folder> for another instance than .data`;

const OPTIONS = { json: { type: 'boolean' }, since: { type: 'string' }, 'data-dir': { type: 'string' } };
const PAGE = 200;

/** @returns {{ command: Record<string, unknown>, faults: string[] }} what was asked, and everything that is wrong with it */
export function readEvalsCommand(words) {
  try {
    const { values, positionals } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    const [name, ...rest] = positionals;
    const since = values.since === undefined ? undefined : new Date(values.since);
    const faults = [
      ...(name === 'export' ? [] : [`${name ?? 'nothing'} is no command: export`]),
      ...(name === 'export' && rest.length !== 1 ? ['export needs the name of one file'] : []),
      ...(since && Number.isNaN(since.getTime()) ? ['--since takes a day, like 2026-11-01'] : []),
    ];
    const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), rest[0] ?? '');
    const command = { name, file, since, json: values.json, dataDir: values['data-dir'] };
    return { command, faults };
  } catch (error) {
    return { command: {}, faults: [error.message.split('. ', 1)[0]] };
  }
}

/** @returns {Promise<number>} exit code */
export async function runEvals({ file, since, json }, workspace) {
  const cases = await allCases(workspace, since?.toISOString());
  const documents = await allDocuments(workspace);
  const { facts, version } = await workspace.get('/facts');
  const lines = [
    { kind: 'export', at: new Date().toISOString(), cases: cases.length },
    ...cases.map((one) => ({ kind: 'case', ...one })),
    ...documents.map((one) => ({ kind: 'document', ...one })),
    ...(version > 0 ? [{ kind: 'facts', facts, version }] : []),
  ];
  // Made for its owner alone before anything is in it; an older file of that name keeps neither content nor mode.
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    mode: 0o600,
    flag: 'wx',
  });
  const edited = cases.filter(({ drafted, approved }) => drafted.join('\n') !== approved.join('\n')).length;
  const told = { file, cases: cases.length, edited, documents: documents.length };
  say(
    json
      ? JSON.stringify(told)
      : `${told.cases} cases, ${edited} of them edited, and ${told.documents} documents: ${file}`,
  );
  return 0;
}

async function allCases(workspace, since) {
  const cases = [];
  for (let after = since; ; after = cases.at(-1).approvedAt) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(after && { after }) });
    const page = (await workspace.get(`/evaluation-cases?${query}`)).cases;
    cases.push(...page);
    if (page.length < PAGE) return cases;
  }
}

async function allDocuments(workspace) {
  const { documents } = await workspace.get('/knowledge');
  const whole = [];
  for (const { name } of documents) {
    const { title, language, text, version } = await workspace.get(`/knowledge/${encodeURIComponent(name)}`);
    whole.push({ name, title, language, text, version });
  }
  return whole;
}
