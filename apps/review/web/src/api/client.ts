import { get, onVersion, post, tellOnLeaving, upload } from './http.js';
import type { components, paths } from './schema.js';

/** What the server says things look like: its own description of the API, as types. */
export type Schemas = components['schemas'];

type Verb = 'get' | 'post' | 'put' | 'delete';
type Address<V extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<V, { responses: unknown }>
    ? P extends `/api/v1${infer Short}`
      ? Short
      : never
    : never;
}[keyof paths];

type Operation<V extends Verb, A extends string> = `/api/v1${A}` extends infer P extends keyof paths
  ? paths[P][V]
  : never;

type In<O, Place extends string> = O extends { parameters: Record<Place, infer Values> }
  ? Record<Place, Values>
  : unknown;
type Query<O> = O extends { parameters: { query?: infer Values } }
  ? Values extends object
    ? { query?: Partial<Values> }
    : unknown
  : unknown;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer Values } } }
  ? { body: Values }
  : unknown;

type Json<R> = R extends { content: { 'application/json': infer Answer } } ? Answer : void;
/** What an operation answers with when it is carried out. */
type Answer<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 204)]> : never;

interface Filled {
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: object;
}

/** Reads an address as the API's description has it; what it does not know does not compile. */
export function read<A extends Address<'get'>>(
  address: A,
  asked: In<Operation<'get', A>, 'path'> & Query<Operation<'get', A>>,
): Promise<Answer<Operation<'get', A>>> {
  return get(filled(address, asked as Filled));
}

/** Sends a change to an address as the API's description has it. */
export function change<A extends Address<'post'>>(
  address: A,
  asked: In<Operation<'post', A>, 'path'> & Body<Operation<'post', A>>,
): Promise<Answer<Operation<'post', A>>> {
  return post(filled(address, asked as Filled), (asked as Filled).body);
}

/** A version something goes on from stands in `If-Match`, not in the body. */
type Rest<O> = Body<O> extends { body: infer Values } ? { body: Omit<Values, 'base'> } : unknown;

/** Puts something in the place of a version of it. */
export function replace<A extends Address<'put'>>(
  address: A,
  asked: In<Operation<'put', A>, 'path'> & Rest<Operation<'put', A>> & { version: number },
): Promise<Answer<Operation<'put', A>>> {
  const { body, version } = asked as Filled & { version: number };
  return onVersion('PUT', filled(address, asked as Filled), version, body);
}

/** Takes away a version of something. */
export function erase<A extends Address<'delete'>>(
  address: A,
  asked: In<Operation<'delete', A>, 'path'> & { version: number },
): Promise<Answer<Operation<'delete', A>>> {
  return onVersion('DELETE', filled(address, asked as Filled), asked.version);
}

/** Sends a file as it is. */
export function attach<A extends Address<'post'>>(
  address: A,
  asked: In<Operation<'post', A>, 'path'> & Query<Operation<'post', A>> & { file: Blob },
): Promise<Answer<Operation<'post', A>>> {
  return upload(filled(address, asked as Filled), asked.file);
}

/** Changes something on the way out of the page; nobody waits for the answer. */
export function leaveBehind<A extends Address<'post'>>(
  address: A,
  asked: In<Operation<'post', A>, 'path'> & Body<Operation<'post', A>>,
): void {
  tellOnLeaving('POST', filled(address, asked as Filled), (asked as Filled).body ?? {});
}

/** Puts something in its place on the way out of the page. */
export function leaveInPlace<A extends Address<'put'>>(
  address: A,
  asked: In<Operation<'put', A>, 'path'> & Body<Operation<'put', A>>,
): void {
  tellOnLeaving('PUT', filled(address, asked as Filled), (asked as Filled).body ?? {});
}

/** An address with its places filled and a question behind it; an empty value is none. */
export function filled(address: string, { path = {}, query = {} }: Filled): string {
  const whole = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const question = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return question ? `${whole}?${question}` : whole;
}
