// Writes the types of the API the workspace is built on from docs/openapi.yaml; --check only compares.
import fs from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { ROOT } from './checkout/paths.mjs';

const DOCUMENT = path.join(ROOT, 'docs/openapi.yaml');
const FILE = path.join(ROOT, 'apps/review/web/src/api/schema.ts');

const types = astToString(await openapiTS(fs.readFileSync(DOCUMENT, 'utf8')));
const text = `// Written by npm run docs from docs/openapi.yaml.\n${types}`;
if (process.argv.includes('--check')) {
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) process.exit(0);
  console.error('apps/review/web/src/api/schema.ts differs from docs/openapi.yaml: run npm run docs');
  process.exit(1);
}
fs.writeFileSync(FILE, text);
