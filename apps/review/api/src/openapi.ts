import type { INestApplication } from '@nestjs/common';
import { SetupDto } from './access/setup.controller.js';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import {
  ApprovedDto,
  ApproveDto,
  ClaimTokenDto,
  CloseDto,
  InstructDto,
  RejectDto,
  UndoDto,
  WriteReplyDto,
  BubbleDto,
} from './decisions/decision.dto.js';
import {
  ClaimDto,
  ClaimedDto,
  ItemDetailDto,
  ItemPageDto,
  ItemsQuery,
  ItemSummaryDto,
} from './queue/item.dto.js';
import {
  ComposerDto,
  DeliveryDto,
  ThreadAttachmentDto,
  ThreadContactDto,
  ThreadDto,
  ThreadMessageDto,
} from './conversations/thread.dto.js';

/** The classes whose validators are the schema: one source for checks and document. */
const SCHEMAS = [
  ApprovedDto,
  ApproveDto,
  BubbleDto,
  ClaimDto,
  ClaimedDto,
  ClaimTokenDto,
  CloseDto,
  ComposerDto,
  DeliveryDto,
  InstructDto,
  ItemDetailDto,
  ItemPageDto,
  ItemsQuery,
  ItemSummaryDto,
  RejectDto,
  SetupDto,
  ThreadAttachmentDto,
  ThreadContactDto,
  ThreadDto,
  ThreadMessageDto,
  UndoDto,
  WriteReplyDto,
];

/** OpenAPI of everything a person or a script needs, derived from the routes and their classes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Countersign review API')
    .setDescription(
      'Human-approved AI messaging: queue, claims, decisions. Sign in at POST /api/v1/auth/sign-in/email; every change needs an Idempotency-Key.',
    )
    .setVersion('1')
    .addCookieAuth('countersign.session_token')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = Object.fromEntries(
    SCHEMAS.map((type) => [
      type.name,
      targetConstructorToSchema(type, { refPointerPrefix: '#/components/schemas/' }),
    ]),
  );
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas } as never,
  };
  describeErrorsAndKeys(document);
  document.paths = { ...SIGN_IN_PATHS, ...document.paths };
  return document;
}

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

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: '8 to 200 characters; a repeat with the same key has no second effect for 72 h',
  schema: { type: 'string' as const },
};

/** Said once here instead of on every route. */
function describeErrorsAndKeys(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of [item.get, item.post]) {
      if (operation) operation.responses['default'] = PROBLEM;
    }
    if (item.post && !path.endsWith('/setup'))
      item.post.parameters = [...(item.post.parameters ?? []), IDEMPOTENCY_KEY];
  }
}

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
