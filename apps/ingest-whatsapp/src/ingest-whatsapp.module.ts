import { Module } from '@nestjs/common';
import { Numbers } from './numbers.js';
import { WebhookIntake } from './webhook-intake.service.js';

/** WhatsApp in: signed webhook calls, onto the bus, and only then confirmed. */
@Module({ providers: [Numbers, WebhookIntake] })
export class IngestWhatsAppModule {}
