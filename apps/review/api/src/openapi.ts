import { describeApi } from '@countersign/runtime';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { KEY_SCHEME } from './access/scopes.js';
import { VERSIONED_MARK, type VersionNames } from './access/version.interceptor.js';

/** OpenAPI of everything a person or a script needs to drive the workspace, derived from the routes and their classes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = describeApi(app, {
    title: 'Countersign review API',
    description:
      'Human-approved AI messaging: queue, claims, decisions. Sign in at POST /api/v1/auth/sign-in/email, or send a key as Authorization: Bearer where an operation names a scope for it; every change needs an Idempotency-Key.',
  });
  for (const [path, item] of Object.entries(document.paths)) {
    writeOutVersions(document, item.get, false);
    for (const change of [item.post, item.put, item.delete]) {
      if (change && !OPEN_PATHS.test(path))
        change.parameters = [...(change.parameters ?? []), IDEMPOTENCY_KEY];
      writeOutVersions(document, change, true);
    }
    // What a decorator says of keys stands beside what is true of all: somebody who is signed in may ask, too.
    for (const operation of [item.get, item.post])
      if (operation?.security) operation.security = [{ session: [] }, ...operation.security];
  }
  document.components = {
    ...document.components,
    securitySchemes: { session: SESSION, [KEY_SCHEME]: API_KEY, operatorToken: OPERATOR_TOKEN },
  };
  document.security = [{ session: [] }];
  document.paths = { ...SIGN_IN_PATHS, ...document.paths };
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Where what is asked has versions, the answer says which in `ETag`, and a change may say in `If-Match` what it goes on from. */
function writeOutVersions(
  { components }: OpenAPIObject,
  operation: (Operation & { [VERSIONED_MARK]?: VersionNames }) | undefined,
  changes: boolean,
): void {
  const names = operation?.[VERSIONED_MARK];
  if (!operation || !names) return;
  delete operation[VERSIONED_MARK];
  if (changes) operation.parameters = [...(operation.parameters ?? []), ifMatch(names)];
  for (const [status, answer] of Object.entries(operation.responses))
    if (answer && 'description' in answer && ['200', '201'].includes(status)) {
      const schema = answer.content?.['application/json']?.schema;
      const name = schema && '$ref' in schema ? schema.$ref.replace(/^.*\//, '') : '';
      const said = components?.schemas?.[name];
      if (said && 'properties' in said && said.properties?.[names.version]) answer.headers = { ETag: ETAG };
    }
}

/** Asked by whoever is not somebody yet. */
const OPEN_PATHS = /\/(?:setup|join|join\/look)$/;

/** What the command line of an instance signs in with: an operator, and nothing more. */
const OPERATOR_TOKEN = { type: 'http' as const, scheme: 'bearer' };

/** `cs_live_<id>_<secret>`; a scope beside an operation is what the key must hold. */
const API_KEY = { type: 'http' as const, scheme: 'bearer' };

const SESSION = { type: 'apiKey' as const, in: 'cookie' as const, name: 'countersign.session_token' };

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: '8 to 200 characters; a repeat with the same key has no second effect for 72 h',
  schema: { type: 'string' as const },
};

const ifMatch = ({ base }: VersionNames) => ({
  name: 'If-Match',
  in: 'header' as const,
  description: `The ETag of what the change goes on from; stands for \`${base}\` in the body`,
  schema: { type: 'string' as const, pattern: '^"[0-9]+"$' },
});

const ETAG = {
  description: 'The version in the answer, as If-Match takes it',
  schema: { type: 'string' as const },
};

/** Routes the authentication library answers itself. */
const SIGN_IN_PATHS: OpenAPIObject['paths'] = {
  '/api/v1/auth/sign-in/email': {
    post: {
      tags: ['access'],
      operationId: 'signIn',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['email', 'password'],
              properties: { email: { type: 'string', format: 'email' }, password: { type: 'string' } },
            },
          },
        },
      },
      responses: {
        '200': {
          description: 'Signed in; the session is a cookie. Send the Origin header of the workspace.',
        },
        '401': { description: 'Wrong e-mail or password' },
        '429': { description: 'Too many tries' },
      },
    },
  },
  '/api/v1/auth/sign-out': {
    post: {
      tags: ['access'],
      operationId: 'signOut',
      responses: { '200': { description: 'The session has ended on the server' } },
    },
  },
};
