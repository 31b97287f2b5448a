// Lints texts that are in no file: JSON [{ file, text }] in, JSON [[rule, …], …] out. ESLint is ESM, specs are not.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../../..') });
const found = [];
for (const { file, text: source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath: file });
  found.push([
    ...new Set(result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId)),
  ]);
}
process.stdout.write(JSON.stringify(found));
