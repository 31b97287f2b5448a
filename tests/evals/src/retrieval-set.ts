import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Documents of a business and what its customers ask. */
export interface RetrievalSet {
  name: string;
  language: string;
  documents: { name: string; title: string; text: string }[];
  questions: Asked[];
}

export interface Asked {
  text: string;
  /** What makes it hard; `unfitted` was written after the search and is never tuned for. */
  kind: string;
  /** `document / heading` of the section that answers it. */
  answer: string;
}

const SETS = path.join(__dirname, '../sets/retrieval');
const SAMPLE = path.join(__dirname, '../../../apps/supervisor');

interface Written {
  documents: Record<string, { title: string; text: string }>;
  questions: Record<string, Record<string, string>>;
}

/** A bicycle shop's documents, which know nothing of how they are searched, in three languages. */
export function shopSets(): RetrievalSet[] {
  return readdirSync(SETS).map((file) => {
    const { documents, questions } = parse(readFileSync(path.join(SETS, file), 'utf8')) as Written;
    return {
      name: 'shop',
      language: path.basename(file, '.yaml'),
      documents: Object.entries(documents).map(([name, words]) => ({ name, ...words })),
      questions: Object.entries(questions).flatMap(([kind, asked]) =>
        Object.entries(asked).map(([text, answer]) => ({ text, kind, answer })),
      ),
    };
  });
}

/** The documents that come with the product, whose sections say how else they are asked for. */
export function sampleSets(): RetrievalSet[] {
  const content = readFileSync(path.join(SAMPLE, 'knowledge-evaluation.yaml'), 'utf8');
  const sets = parse(content) as Record<string, { answered: Record<string, string> }>;
  return Object.entries(sets).map(([language, { answered }]) => ({
    ...{ name: 'sample', language, documents: [] },
    questions: Object.entries(answered).map(([text, answer]) => ({ text, kind: 'sample', answer })),
  }));
}
