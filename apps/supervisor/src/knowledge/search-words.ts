import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordGroups, type WordGroup } from './word-groups.policy.js';

const FOLDER = path.join(__dirname, '../../search-words');

/** Groups of words by language, as they came with the product. */
export const SEARCH_WORDS: ReadonlyMap<string, readonly WordGroup[]> = new Map(
  readdirSync(FOLDER).map((name) => [
    path.basename(name, '.txt'),
    wordGroups(readFileSync(path.join(FOLDER, name), 'utf8')),
  ]),
);
