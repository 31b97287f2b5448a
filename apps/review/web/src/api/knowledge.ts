import { attach, change, read, type Schemas } from './client.js';

export type ListedDocument = Schemas['ListedDocumentDto'];

export type DocumentVersion = Schemas['DocumentVersionDto'];

export type KnowledgeDocument = Schemas['DocumentDto'];

export type FoundSection = Schemas['FoundSectionDto'];

export const listDocuments = (): Promise<Schemas['DocumentListDto']> => read('/knowledge', {});

export const readDocument = (name: string, version?: number): Promise<KnowledgeDocument> =>
  read('/knowledge/{name}', { path: { name }, query: { ...(version !== undefined && { version }) } });

export const saveDocument = (
  name: string,
  body: Schemas['SaveDocumentDto'],
): Promise<Schemas['SavedDocumentDto']> => change('/knowledge/{name}', { path: { name }, body });

export const removeDocument = (name: string, base: number): Promise<Schemas['SavedDocumentDto']> =>
  change('/knowledge/{name}/remove', { path: { name }, body: { base } });

/** What a file says; nothing is saved. */
export const importFile = (file: File): Promise<Schemas['ImportedDto']> =>
  attach('/knowledge/import', { query: { name: file.name }, file });

export const searchDocuments = (language: string, question: string): Promise<Schemas['FoundDto']> =>
  read('/knowledge/search', { query: { language, question } });
