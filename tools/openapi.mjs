// Writes docs/openapi.yaml from the routes and their classes; --check only compares.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './checkout/paths.mjs';

const require = createRequire(import.meta.url);
const FILE = path.join(ROOT, 'docs/openapi.yaml');

/** The document of one service, from its definition and its own description. */
async function documentOf(folder, definition) {
  const dist = path.join(ROOT, folder, 'dist');
  const { previewService } = require('@countersign/runtime');
  const { openApiDocument } = require(path.join(dist, 'openapi.js'));
  return openApiDocument(await previewService(require(path.join(dist, 'service.js'))[definition]));
}

const review = await documentOf('apps/review/api', 'REVIEW');
const text = require('yaml').stringify(JSON.parse(JSON.stringify(review)), { lineWidth: 0 });
if (process.argv.includes('--check')) {
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) process.exit(0);
  console.error('docs/openapi.yaml differs from the code: run npm run docs');
  process.exit(1);
}
fs.writeFileSync(FILE, text);
