import type { INestApplication } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** Nest's own number for what `@Query()` takes; it is not exported. */
const QUERY = '4:';

interface Schema {
  properties?: Record<string, object>;
  required?: string[];
}

/** As OpenAPI has a part of the question behind an address. */
export interface QueryParameter {
  name: string;
  in: 'query';
  required: boolean;
  schema: object;
}

type QueryClass = new () => Record<string, unknown>;

/** What routes take behind their address as a class all at once, of which the generator knows nothing: by operation. */
export function queryParameters(
  app: INestApplication,
  schemas: Record<string, unknown>,
): Map<string, QueryParameter[]> {
  const scanner = new MetadataScanner();
  const found = new Map<string, QueryParameter[]>();
  for (const { controllers } of app.get(ModulesContainer).values())
    for (const { metatype } of controllers.values()) {
      if (!metatype || typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as object;
      for (const method of scanner.getAllMethodNames(prototype))
        found.set(
          `${metatype.name}_${method}`,
          classesOf(metatype, method).flatMap((one) => partsOf(one, schemas)),
        );
    }
  return found;
}

function classesOf(controller: object, method: string): QueryClass[] {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const prototype = (controller as { prototype: object }).prototype;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as QueryClass[];
  return Object.entries(taken)
    .filter(([key, { data }]) => key.startsWith(QUERY) && data === undefined)
    .flatMap(([, { index }]) => types[index] ?? []);
}

function partsOf(type: QueryClass, schemas: Record<string, unknown>): QueryParameter[] {
  const { properties = {}, required = [] } = (schemas[type.name] ?? {}) as Schema;
  // What has a value of its own need not be said.
  const own = new type();
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name) && own[name] === undefined,
    schema,
  }));
}
