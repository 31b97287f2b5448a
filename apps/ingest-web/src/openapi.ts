import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { SessionDto } from './access/session.dto.js';
import { HistoryDto, MailboxMessageDto, ReceiptsDto } from './mailbox/mailbox.dto.js';
import { AcceptedDto, MessageDto } from './messages/message.dto.js';

/** The classes whose validators are the schema. */
const SCHEMAS = [AcceptedDto, HistoryDto, MailboxMessageDto, MessageDto, ReceiptsDto, SessionDto];
const REFUSALS = {
  401: 'No good visitor token',
  403: 'A page of a site that may not use the chat',
  413: 'Larger than 1 MiB',
  415: 'Not JSON',
  422: 'Some fields are wrong',
  429: 'Too many; `Retry-After` says when to come back',
};

/** OpenAPI of what a visitor's client does: open a session, write, follow the thread. The internal routes are not in it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Countersign web chat API')
    .setDescription(
      'Write to the business as a visitor. Begin at POST /chat/sessions and send its token as Authorization: Bearer.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = SCHEMAS.map((type) => [
    type.name,
    targetConstructorToSchema(type, { refPointerPrefix: '#/components/schemas/' }),
  ]);
  document.components = { ...document.components, schemas: Object.fromEntries(schemas) };
  for (const { get, post } of Object.values(document.paths)) {
    for (const operation of [get, post]) {
      if (!operation) continue;
      for (const [status, description] of Object.entries(REFUSALS)) {
        operation.responses[status] ??= { description: `${description} (problem+json)` };
      }
    }
  }
  return document;
}
