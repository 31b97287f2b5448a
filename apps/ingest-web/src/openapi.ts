import { describeApi } from '@countersign/runtime';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** OpenAPI of what a visitor's client does: open a session, write, follow the thread. The internal routes are not in it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = describeApi(app, {
    title: 'Countersign web chat API',
    description:
      'Write to the business as a visitor, on the web chat’s own port. Begin at POST /chat/sessions and send its token as Authorization: Bearer.',
  });
  const bearer = { type: 'http' as const, scheme: 'bearer', description: 'The token of POST /chat/sessions' };
  document.components = { ...document.components, securitySchemes: { bearer } };
  return document;
}
