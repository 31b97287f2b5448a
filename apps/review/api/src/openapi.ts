import type { INestApplication } from '@nestjs/common';
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
  return document;
}
