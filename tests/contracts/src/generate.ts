import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from './documents.js';

/** Writes the documents derived from the contracts: `npm run docs`. */
const workspace = path.resolve(__dirname, '../../..');
const folder = path.join(workspace, 'docs');
rmSync(path.join(folder, 'schemas'), { recursive: true, force: true });
mkdirSync(path.join(folder, 'schemas'), { recursive: true });
for (const [file, text] of documents(workspace)) writeFileSync(path.join(folder, file), text);
