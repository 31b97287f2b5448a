import { CATALOGUE, definitionOf, eventName } from '@countersign/contracts';
import path from 'node:path';
import { stringify } from 'yaml';
import { asyncApi } from './asyncapi.js';
import { channelsMarkdown } from './channels-markdown.js';
import { eventsMarkdown } from './events-markdown.js';
import { messageSchema } from './json-schemas.js';
import { readSourceDocs } from './source-docs.js';

/** Generated documents by path below `docs/`, the same bytes on every run. */
export function documents(workspace: string): Map<string, string> {
  const docs = readSourceDocs(path.join(workspace, 'libs/contracts/src'));
  const schemas = CATALOGUE.map(
    (entry) =>
      [
        `schemas/${eventName(definitionOf(entry.event))}.json`,
        `${JSON.stringify(messageSchema(entry, docs), null, 2)}\n`,
      ] as const,
  );
  return new Map([
    ['events.md', eventsMarkdown(docs)],
    ['channels.md', channelsMarkdown()],
    ['asyncapi.yaml', stringify(asyncApi(docs), { lineWidth: 0, aliasDuplicateObjects: false })],
    ...schemas,
  ]);
}
