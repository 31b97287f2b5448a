import {
  definitionOf,
  Envelope,
  eventName,
  sensitivityOf,
  type CatalogueEntry,
  type EventClass,
} from '@countersign/contracts';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { contractClass } from './contract-classes.js';
import { propertiesOf, type ClassDocs } from './source-docs.js';

/** The part of JSON Schema (draft-07) that class-validator's decorators turn into. */
export interface Schema {
  $ref?: string;
  type?: string;
  title?: string;
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  definitions?: Record<string, Schema>;
  /** True when the field can identify or quote a person. */
  'x-personal'?: boolean;
}

const REFERENCE = '#/definitions/';
/** What publishers write; `Date.toISOString()`. */
const DATE_TIME = { type: 'string', format: 'date-time' } as const;

/** A reference stands alone: draft-07 ignores what is beside it. */
function bare(schema: Schema): Schema {
  if (schema.$ref) return { $ref: schema.$ref };
  return schema.items ? { ...schema, items: bare(schema.items) } : schema;
}

/** Schema of one class with the words of its source and the marks of its personal fields. */
export function classSchema(contract: EventClass, docs: ReadonlyMap<string, ClassDocs>): Schema {
  const derived = targetConstructorToSchema(contract, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: REFERENCE,
    additionalConverters: { isIso8601: DATE_TIME },
  }) as Schema;
  const words = propertiesOf(docs, contract.name);
  const order = [...words.keys()];
  const properties = Object.entries(derived.properties ?? {})
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([name, schema]) => {
      const mark = sensitivityOf(contract, name);
      const described = {
        ...bare(schema),
        ...(words.get(name) ? { description: words.get(name) } : {}),
        ...(mark ? { 'x-personal': mark === 'personal' } : {}),
      };
      return [name, described] as const;
    });
  return {
    type: 'object',
    ...(docs.get(contract.name)?.says ? { description: docs.get(contract.name)?.says } : {}),
    properties: Object.fromEntries(properties),
    required: order.filter((name) => derived.required?.includes(name)),
  };
}

/** Names of the classes a schema refers to, its parts' parts included. */
export function partsOf(schema: Schema, docs: ReadonlyMap<string, ClassDocs>): Map<string, Schema> {
  const parts = new Map<string, Schema>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { $ref } = value as Schema;
    const name = $ref?.startsWith(REFERENCE) ? $ref.slice(REFERENCE.length) : undefined;
    if (name && !parts.has(name)) {
      const part = classSchema(contractClass(name), docs);
      parts.set(name, part);
      visit(part);
    }
    Object.values(value).forEach(visit);
  };
  visit(schema);
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Schema of a whole message as it travels: the envelope with this event's `data` in it. */
export function messageSchema({ event }: CatalogueEntry, docs: ReadonlyMap<string, ClassDocs>): Schema {
  const definition = definitionOf(event);
  const data = classSchema(event, docs);
  const envelope = classSchema(Envelope as EventClass, docs);
  const parts = partsOf(data, docs);
  return {
    ...({ $schema: 'http://json-schema.org/draft-07/schema#' } as object),
    title: eventName(definition),
    ...envelope,
    description: data.description,
    properties: {
      ...envelope.properties,
      type: { const: definition.type },
      version: { const: definition.version },
      data,
    },
    ...(parts.size > 0 ? { definitions: Object.fromEntries(parts) } : {}),
  };
}
