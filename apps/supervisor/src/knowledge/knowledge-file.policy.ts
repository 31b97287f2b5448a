import type { Passage } from './passages.policy.js';

/** One document of the workspace, as its Markdown file says. */
export interface KnowledgeFile {
  title: string;
  language: string;
  /** Markdown, without the front matter. */
  text: string;
  passages: Passage[];
}

/**
 * Reads a document: front matter with `title` and `language`, then sections. A section's quoted lines (`> …`) are what
 * people say when they mean it.
 * @throws Error naming what is missing
 */
export function parseKnowledge(markdown: string): KnowledgeFile {
  const [, header, content] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown.replaceAll('\r\n', '\n')) ?? [];
  const title = /^title: *(\S.*)$/m.exec(header ?? '')?.[1];
  const language = /^language: *([a-z]{2})$/m.exec(header ?? '')?.[1];
  if (!title || !language || content === undefined)
    throw new Error('front matter needs a title and a language');
  const passages = content.split(/^## /m).slice(1).map(parsePassage);
  if (passages.length === 0) throw new Error('there is no section (## heading)');
  return { title, language, text: content.trim(), passages };
}

function parsePassage(section: string): Passage {
  const [heading = '', ...lines] = section.split('\n');
  const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.slice(1).trim());
  const body = lines
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
  if (!heading.trim() || !body) throw new Error('a section needs a heading and a text');
  return { heading: heading.trim(), alsoAskedAs: quoted.join(', '), body: body.replace(/\n{2,}/g, '\n') };
}
