import { FOLDER, readFolder } from './knowledge-loader.service.js';
import type { KnowledgeFile } from './knowledge-file.policy.js';

/** A document as it came with the workspace. */
export async function shippedDocument(
  wanted: string,
): Promise<Pick<KnowledgeFile, 'title' | 'language' | 'text'> | undefined> {
  return (await readFolder(FOLDER)).find(({ name }) => name === wanted);
}
