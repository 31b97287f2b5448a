import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { INestApplication } from '@nestjs/common';
import { openApiDocument } from '../src/openapi.js';

type Schema = Record<string, unknown>;
const BASE = 'countersign:openapi';

/** Holds what the server really answers against its own description, in which nothing may be said that is not described. */
export class DescribedAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction | undefined>();
  private readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  /** Routes whose answers were looked at, as `GET /items/{id}`. */
  readonly seen = new Set<string>();
  /** What did not fit: the route, and what is wrong where. */
  readonly faults = new Set<string>();

  constructor(service: INestApplication) {
    const document = JSON.parse(JSON.stringify(openApiDocument(service))) as Schema;
    this.paths = document.paths as typeof this.paths;
    addFormats(this.ajv);
    this.ajv.addSchema(closed(document) as Schema, BASE);
  }

  look(method: string, address: string, status: number, body: unknown): void {
    const path = this.pathOf(method, `/api/v1${address.split('?')[0]}`);
    if (!path) return void this.faults.add(`${method} ${address}: not described`);
    if (status >= 300) return;
    const route = `${method} ${path.replace('/api/v1', '')}`;
    const check = this.checkOf(method, path, status);
    if (!check) return void (status === 204 || this.faults.add(`${route}: what it answers is not described`));
    this.seen.add(route);
    if (check(body)) return;
    for (const { instancePath, message, params } of check.errors ?? [])
      this.faults.add(
        `${route}: ${instancePath.replace(/\/\d+/g, '/*')} ${message} ${JSON.stringify(params)}`,
      );
  }

  private pathOf(method: string, address: string): string | undefined {
    const fitting = Object.keys(this.paths).filter(
      (path) =>
        this.paths[path]![method.toLowerCase()] &&
        new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(address),
    );
    // Of `/items/{id}` and `/items/alike` the one that names more is meant.
    return fitting.sort((one, other) => places(one) - places(other))[0];
  }

  private checkOf(method: string, path: string, status: number): ValidateFunction | undefined {
    const verb = method.toLowerCase();
    const key = `${verb} ${path} ${status}`;
    if (!this.known.has(key)) {
      const answer = this.paths[path]![verb]!.responses[status] as { content?: Schema } | undefined;
      const at = [path, verb, 'responses', String(status), 'content', 'application/json', 'schema'];
      const pointer = at
        .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
        .map(encodeURIComponent);
      const described = answer?.content?.['application/json'] !== undefined;
      this.known.set(
        key,
        described ? this.ajv.compile({ $ref: `${BASE}#/paths/${pointer.join('/')}` }) : undefined,
      );
    }
    return this.known.get(key);
  }
}

const places = (path: string): number => path.split('{').length;

/** The same description, in which an object holds nothing that is not named, unless it says that it may. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  const isObject = inner.type === 'object' && !('$ref' in inner);
  return isObject && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner;
}
