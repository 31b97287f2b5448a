import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { getMetadataStorage } from 'class-validator';
import { namedTwice } from './class-names.policy.js';
import { NULL_MARK } from './described.js';
import { queryParameters } from './query-parameters.js';
import type * as Storage from 'class-transformer/types/storage';

type Schemas = NonNullable<OpenAPIObject['components']>['schemas'];

const PROBLEM = {
  description: 'RFC 9457 problem: act on `code`',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['status', 'code', 'correlationId'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          detail: { type: 'string' },
          details: { type: 'array', items: { type: 'object' } },
          correlationId: { type: 'string' },
        },
      },
    },
  },
};

/**
 * OpenAPI of a service's routes. The validators of the request and response classes are the schemas: one source for
 * checks and document. Every operation can answer a problem.
 */
export function describeApi(
  app: INestApplication,
  about: { title: string; description: string },
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const named = document.components?.schemas ?? {};
  const checked = checkedSchemas(app);
  const wanted = new Set(Object.keys(named));
  for (const name of wanted) for (const inner of referencesIn(checked[name])) wanted.add(inner);
  const schemas = Object.fromEntries(
    [...wanted]
      .sort()
      .map((name) => [name, nullsWritten((checked[name] ?? named[name]) as ObjectSchema | undefined)]),
  );
  document.components = { ...document.components, schemas: schemas as Schemas };
  const asked = queryParameters(app, checked);
  for (const [url, item] of Object.entries(document.paths)) {
    for (const operation of [item.get, item.post, item.put, item.delete]) {
      if (!operation) continue;
      operation.responses['default'] = PROBLEM;
      operation.parameters = [
        ...placesOf(url, operation.parameters),
        ...(operation.parameters ?? []),
        ...(asked.get(operation.operationId ?? '') ?? []),
      ];
    }
  }
  return document;
}

type Parameters = NonNullable<OpenAPIObject['paths'][string]['get']>['parameters'];

/** Places of an address no decorator speaks of: those a class takes all at once. */
function placesOf(url: string, known: Parameters = []): NonNullable<Parameters> {
  const named = new Set(known.map((one) => ('name' in one ? one.name : '')));
  return [...url.matchAll(/\{(\w+)\}/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => !named.has(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function checkedSchemas(app: INestApplication): Record<string, unknown> {
  // The types of nested classes are known to class-transformer alone, whose storage has no public export.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { defaultMetadataStorage } = require('class-transformer/cjs/storage') as typeof Storage;
  const options = {
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  };
  const known = [...takenBy(app), ...checkedClasses()];
  const twice = namedTwice(known);
  if (twice.length > 0)
    throw new Error(
      `Two classes of one name are one in the description; rename one of each: ${twice.join(', ')}`,
    );
  const heirs = takenBy(app).map((one) => [one.name, targetConstructorToSchema(one, options)]);
  return { ...Object.fromEntries(heirs), ...validationMetadatasToSchemas(options) };
}

/** Every class with checks that this process has loaded. */
function checkedClasses(): NewableFunction[] {
  // The map is private to the library, and its generator of schemas reads it, too.
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<NewableFunction, unknown>;
  };
  return [...validationMetadatas.keys()];
}

/** Classes routes take. One that only inherits has no checks of its own, and the generator knows it by its parent alone. */
function takenBy(app: INestApplication): NewableFunction[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((one) => [...one.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = metatype?.prototype as object | undefined;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as NewableFunction[];
      return types.filter((type) => Object.getPrototypeOf(type) !== Function.prototype);
    });
  });
}

interface ObjectSchema {
  properties?: Record<string, Record<string, unknown>>;
  required?: string[];
}

/** What a class says may be null, as a schema says it; and that it is there all the same. */
function nullsWritten(schema: ObjectSchema | undefined): ObjectSchema | undefined {
  if (!schema?.properties) return schema;
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties).map(([name, { [NULL_MARK]: mark, ...one }]) => {
    if (mark === 'always') required.add(name);
    return [name, mark ? { anyOf: [one, { type: 'null' }] } : one];
  });
  return {
    ...schema,
    properties: Object.fromEntries(properties) as ObjectSchema['properties'],
    ...(required.size > 0 && { required: [...required] }),
  } as ObjectSchema;
}

function referencesIn(schema: unknown): string[] {
  return [...JSON.stringify(schema ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name ?? '',
  );
}
