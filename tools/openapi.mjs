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
const webchat = await documentOf('apps/ingest-web', 'INGEST_WEB');
const both = Object.keys(webchat.components.schemas).filter((name) => name in review.components.schemas);
const differing = both.filter(
  (name) =>
    JSON.stringify(webchat.components.schemas[name]) !== JSON.stringify(review.components.schemas[name]),
);
if (differing.length > 0) {
  console.error(`Two services call different things ${differing.join(', ')}: rename one of each`);
  process.exit(1);
}
const servers = (port) => [{ url: `http://127.0.0.1:${port}` }];
const document = {
  ...review,
  info: {
    ...review.info,
    title: 'Countersign',
    description: `${review.info.description}\n\n${webchat.info.description}`,
  },
  servers: servers(3000),
  paths: {
    ...review.paths,
    ...Object.fromEntries(
      Object.entries(webchat.paths).map(([url, item]) => [url, { servers: servers(3001), ...item }]),
    ),
  },
  components: {
    schemas: { ...webchat.components.schemas, ...review.components.schemas },
    securitySchemes: { ...webchat.components.securitySchemes, ...review.components.securitySchemes },
  },
};
const text = require('yaml').stringify(JSON.parse(JSON.stringify(document)), { lineWidth: 0 });
if (process.argv.includes('--check')) {
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) process.exit(0);
  console.error('docs/openapi.yaml differs from the code: run npm run docs');
  process.exit(1);
}
fs.writeFileSync(FILE, text);
