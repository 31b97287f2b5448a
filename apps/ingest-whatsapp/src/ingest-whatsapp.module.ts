import { Module } from '@nestjs/common';
import { IdsAnswer } from './ids-answer.service.js';
import { Numbers } from './numbers.js';
import { WebhookIntake } from './webhook-intake.service.js';

/** WhatsApp in: signed webhook calls, onto the bus, and only then confirmed. */
@Module({ providers: [Numbers, WebhookIntake, IdsAnswer] })
export class IngestWhatsAppModule {}
