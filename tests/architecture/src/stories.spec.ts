import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WORKSPACE } from './run-tool.js';

const FOLDER = path.join(WORKSPACE, 'tests/e2e/src');
const sources = (ending: string): { file: string; source: string }[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, source: readFileSync(path.join(FOLDER, file), 'utf8') }));
const STORIES = sources('.story.ts');
const SPECS = sources('.e2e.spec.ts').filter(({ file }) => file.endsWith('-stories.e2e.spec.ts'));

describe('stories of the workspace (ADR 0063)', () => {
  test('each is told in both languages: nothing in its file is told outside of story(…)', () => {
    const told = STORIES.filter(
      ({ source }) => !/^story\(/m.test(source) || /^(describe|it|test)\b/m.test(source),
    );
    expect(told.map(({ file }) => file)).toEqual([]);
  });

  test('each is told by one spec file', () => {
    const tellers = STORIES.map(({ file }) => ({
      file,
      specs: SPECS.filter(({ source }) => source.includes(`'./${file.replace(/\.ts$/, '.js')}'`)).length,
    }));
    expect(tellers.filter(({ specs }) => specs !== 1)).toEqual([]);
  });
});
