import { get, post, upload } from './http.js';

export interface ListedDocument {
  name: string;
  title: string;
  language: string;
  /** Sections it is searched by. */
  passages: number;
  /** How many of them hold words that read like orders to a model. */
  ordering?: number;
  /** 0 while it is as it came with the workspace. */
  version: number;
  changedAt: string;
}

export interface DocumentVersion {
  version: number;
  by: string;
  at: string;
  removed: boolean;
}

export interface KnowledgeDocument {
  name: string;
  title: string;
  language: string;
  /** Markdown. */
  text: string;
  /** Words in it that read like orders to a model. */
  orders: string[];
  version: number;
  /** Newest first. */
  versions: DocumentVersion[];
}

export interface FoundSection {
  name: string;
  title: string;
  heading: string;
  body: string;
  /** 0 to 1. */
  score: number;
  /** Whether a draft would be drawn from it. */
  used: boolean;
  /** Words in it that read like orders to a model. */
  orders?: string[];
}

const at = (name: string, rest = ''): string => `/knowledge/${encodeURIComponent(name)}${rest}`;

export const listDocuments = (): Promise<{ documents: ListedDocument[] }> => get('/knowledge');

export const readDocument = (name: string, version?: number): Promise<KnowledgeDocument> =>
  get(at(name, version === undefined ? '' : `?version=${version}`));

export const saveDocument = (
  name: string,
  document: Pick<KnowledgeDocument, 'title' | 'language' | 'text'> & { base: number },
): Promise<{ version: number }> => post(at(name), document);

export const removeDocument = (name: string, base: number): Promise<{ version: number }> =>
  post(at(name, '/remove'), { base });

/** What a file says; nothing is saved. */
export const importFile = (file: File): Promise<{ title: string; text: string; orders: string[] }> =>
  upload(`/knowledge/import?name=${encodeURIComponent(file.name)}`, file);

export const searchDocuments = (language: string, question: string): Promise<{ sections: FoundSection[] }> =>
  get(`/knowledge/search?${new URLSearchParams({ language, question })}`);
