import {
  APPS,
  CATALOGUE,
  definitionOf,
  eventName,
  SHARDS,
  STREAMS,
  subjectFilter,
  type App,
  type CatalogueEntry,
} from '@countersign/contracts';
import type { ClassDocs } from './source-docs.js';

const nameOf = ({ event }: CatalogueEntry): string => eventName(definitionOf(event));

function channel(entry: CatalogueEntry, docs: ReadonlyMap<string, ClassDocs>): object {
  const name = nameOf(entry);
  return {
    address: subjectFilter(definitionOf(entry.event)).replace('>', '{shard}.{workspace}.{key}'),
    description: docs.get(entry.event.name)?.says,
    parameters: {
      shard: { $ref: '#/components/parameters/shard' },
      workspace: { $ref: '#/components/parameters/workspace' },
      key: { $ref: '#/components/parameters/key' },
    },
    messages: { [name]: { $ref: `#/components/messages/${name}` } },
    'x-stream': entry.stream,
  };
}

function operation(app: App, action: 'send' | 'receive', entry: CatalogueEntry): [string, object] {
  const name = nameOf(entry);
  const channelRef = `#/channels/${name}`;
  const durable = action === 'receive' ? { 'x-durable': app } : {};
  return [
    `${app}.${action}.${name}`,
    {
      action,
      channel: { $ref: channelRef },
      messages: [{ $ref: `${channelRef}/messages/${name}` }],
      ...durable,
    },
  ];
}

const operations = (): [string, object][] =>
  APPS.flatMap((app) => [
    ...CATALOGUE.filter(({ from }) => from.includes(app)).map((entry) => operation(app, 'send', entry)),
    ...CATALOGUE.filter(({ readBy }) => readBy.includes(app)).map((entry) =>
      operation(app, 'receive', entry),
    ),
  ]);

const HEADERS = {
  type: 'object',
  required: ['Nats-Msg-Id'],
  properties: {
    'Nats-Msg-Id': { type: 'string', format: 'uuid', description: "The event's id: a repeat is recognised." },
    traceparent: { type: 'string', description: 'W3C trace context of the publisher.' },
    'Cs-Prev': {
      type: 'string',
      description: 'Stream sequence of the previous message of the conversation.',
    },
  },
};

const PARAMETERS = {
  shard: { description: `FNV-1a of the key, modulo ${SHARDS}; fixed for ever.` },
  workspace: { description: 'Workspace id.' },
  key: {
    description:
      'Conversation id, else contact id, else account id; for a setting of the whole workspace its id.',
  },
};

/** The bus as an AsyncAPI 3.0 document: subjects, who publishes, who reads, in which stream. */
export function asyncApi(docs: ReadonlyMap<string, ClassDocs>): object {
  const names = CATALOGUE.map(nameOf);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Countersign events',
      version: '1.0.0',
      description: 'Generated from libs/contracts by `npm run docs`.',
      'x-streams': STREAMS.map(({ name, subjects, maxAge }) => ({
        name,
        subjects,
        maxAgeHours: maxAge / 3_600,
      })),
    },
    defaultContentType: 'application/json',
    servers: { bus: { host: 'localhost:4222', protocol: 'nats', description: 'NATS with JetStream.' } },
    channels: Object.fromEntries(CATALOGUE.map((entry, index) => [names[index], channel(entry, docs)])),
    operations: Object.fromEntries(operations()),
    components: {
      parameters: PARAMETERS,
      messages: Object.fromEntries(
        names.map((name) => [name, { name, headers: HEADERS, payload: { $ref: `./schemas/${name}.json` } }]),
      ),
    },
  };
}
