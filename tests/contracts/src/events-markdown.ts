import {
  CATALOGUE,
  definitionOf,
  Envelope,
  eventName,
  STREAMS,
  type CatalogueEntry,
  type EventClass,
} from '@countersign/contracts';
import { classSchema, partsOf, type Schema } from './json-schemas.js';
import type { ClassDocs } from './source-docs.js';

type Docs = ReadonlyMap<string, ClassDocs>;

const anchor = (heading: string): string => `#${heading.toLowerCase().replace(/[^a-z0-9 -]/g, '')}`;
const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows,
];

function bounds({ minItems, maxItems, maxLength, minimum }: Schema): string {
  if (maxItems !== undefined) return ` (${minItems ?? 0} to ${maxItems})`;
  if (minItems !== undefined) return ` (${minItems} or more)`;
  if (maxLength !== undefined) return ` (at most ${maxLength})`;
  return minimum === undefined ? '' : ` (${minimum} or more)`;
}

/** A field's type as a reader says it: `uuid`, `integer (1 or more)`, a link to a part, a list of words. */
function typeWords(schema: Schema): string {
  const { $ref, enum: words, items, format, pattern, type = 'object' } = schema;
  const part = $ref?.split('/').at(-1);
  if (part) return `[${part}](${anchor(part)})`;
  if (words) return words.map((word) => `\`${String(word)}\``).join(' · ');
  if (items) return `list of ${typeWords(items)}${bounds(schema)}`;
  if (format) return format;
  if (pattern?.startsWith('^')) return `\`${pattern}\``;
  return `${type}${bounds(schema)}`;
}

const MARKS = new Map<boolean | undefined, string>([
  [true, 'personal'],
  [false, 'no'],
]);

function fields({ properties = {}, required = [] }: Schema): string[] {
  return table(
    ['field', 'type', 'personal', 'says'],
    Object.entries(properties).map(([name, schema]) =>
      row(
        `\`${name}\`${required.includes(name) ? '' : '?'}`,
        typeWords(schema),
        MARKS.get(schema['x-personal']) ?? '',
        schema.description ?? '',
      ),
    ),
  );
}

const nameOf = ({ event }: CatalogueEntry): string => eventName(definitionOf(event));

function overview(docs: Docs): string[] {
  const rows = CATALOGUE.map((entry) =>
    row(
      `[\`${nameOf(entry)}\`](${anchor(nameOf(entry))})`,
      entry.stream,
      entry.from.join(', '),
      entry.readBy.join(', '),
      docs.get(entry.event.name)?.says ?? '',
    ),
  );
  return table(['event', 'stream', 'from', 'read by', 'says'], rows);
}

function streams(): string[] {
  const rows = STREAMS.map(({ name, subjects, maxAge }) =>
    row(name, subjects.map((subject) => `\`${subject}\``).join(' '), `${maxAge / 3_600} h`),
  );
  return table(['stream', 'subjects', 'kept'], rows);
}

function event(entry: CatalogueEntry, docs: Docs): string[] {
  const name = nameOf(entry);
  return [
    `## ${name}`,
    '',
    docs.get(entry.event.name)?.says ?? '',
    '',
    `From ${entry.from.join(', ')}; read by ${entry.readBy.join(', ')}; kept in ${entry.stream}. [Sample](../tests/contracts/samples/${name}.json), [JSON Schema](schemas/${name}.json).`,
    '',
    ...fields(classSchema(entry.event, docs)),
    '',
  ];
}

/** `docs/events.md`: every event version, where it goes and what it carries. */
export function eventsMarkdown(docs: Docs): string {
  const schemas = CATALOGUE.map((entry) => classSchema(entry.event, docs));
  const parts = new Map(schemas.flatMap((schema) => [...partsOf(schema, docs)]));
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Events',
    '',
    'Generated from `libs/contracts` by `npm run docs`; do not edit. The same as AsyncAPI: [asyncapi.yaml](asyncapi.yaml).',
    '',
    'An event travels on `cs.<type>.v<version>.<shard>.<workspace>.<key>`, where the key is its conversation, else its contact, else its account. Fields marked *personal* can identify or quote somebody: they never reach a subject, a log, a metric or a trace. A field with `?` may be absent.',
    '',
    ...overview(docs),
    '',
    '## Streams',
    '',
    ...streams(),
    '',
    '## Envelope',
    '',
    docs.get('Envelope')?.says ?? '',
    '',
    ...fields(classSchema(Envelope as EventClass, docs)),
    '',
    ...CATALOGUE.flatMap((entry) => event(entry, docs)),
    ...sorted.flatMap(([name, schema]) => [
      `## ${name}`,
      '',
      schema.description ?? '',
      '',
      ...fields(schema),
      '',
    ]),
  ].join('\n');
}
