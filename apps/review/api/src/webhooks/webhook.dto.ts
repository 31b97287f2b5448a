import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook-message.policy.js';

/** Somebody to be told what happens. */
export class NewWebhookDto {
  /** Whose it is, as people will find it in the list and in the audit trail. */
  @IsString() @Matches(/\S/) @MaxLength(80) name!: string;
  /** Begins with https:// and leads to the internet; redirects are not followed. */
  @IsString() @MaxLength(2_000) url!: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(WEBHOOK_EVENTS, { each: true }) events!: WebhookEvent[];
}

export class SaveWebhookDto extends NewWebhookDto {
  /** Switched off it is told nothing; what waits for it waits until it is on again. */
  @IsBoolean() on!: boolean;
  /** The version it is decided on. */
  @IsInt() @Min(1) base!: number;
}

export class WebhookPath {
  @IsUUID() id!: string;
}

export class DeliveryPath {
  @IsUUID() deliveryId!: string;
}

/** What can be known of an endpoint: never its secret. */
export class WebhookDto {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() url!: string;
  @IsArray() @IsIn(WEBHOOK_EVENTS, { each: true }) events!: WebhookEvent[];
  /** `dead`: it took nothing for 24 hours and was switched off. */
  @IsIn(['active', 'off', 'dead']) state!: 'active' | 'off' | 'dead';
  /** Tries that failed in a row, since the last that was taken. */
  @IsInt() failures!: number;
  @IsOptional() @IsISO8601() failingSince?: string;
  /** Until then the secret before this one signs too. */
  @IsOptional() @IsISO8601() previousSecretUntil?: string;
  /** Deliveries that wait for their next try. */
  @IsInt() waiting!: number;
  @IsString() createdBy!: string;
  @IsISO8601() createdAt!: string;
  /** Grows with every change of it. */
  @IsInt() version!: number;
}

export class WebhooksDto {
  /** The oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WebhookDto) webhooks!: WebhookDto[];
}

/** A secret to check signatures with, as Standard Webhooks writes it. It is told this once. */
export class WebhookSecretDto {
  @IsUUID() id!: string;
  @Matches(/^whsec_/) secret!: string;
}

export class DeliveryIdDto {
  @IsUUID() deliveryId!: string;
}

export class DeliveriesQuery {
  /** What the page before answered as `nextCursor`. */
  @IsOptional() @IsInt() @Min(1) @Type(() => Number) cursor?: number;
  @IsInt() @Min(1) @Max(100) @Type(() => Number) limit = 50;
}

/** One try of a delivery. */
export class AttemptDto {
  @IsISO8601() at!: string;
  /** What was answered; absent where nobody did. */
  @IsOptional() @IsInt() status?: number;
  /** Why it counts as failed; absent where it was taken. */
  @IsOptional() @IsString() code?: string;
  /** The first 200 characters of what an error said. */
  @IsOptional() @IsString() @MaxLength(200) answer?: string;
  @IsInt() durationMs!: number;
}

/** One event on its way to one endpoint. */
export class WebhookDeliveryDto {
  @IsUUID() id!: string;
  /** `webhook-id`: the same for every try and every replay. */
  @IsString() messageId!: string;
  @IsString() type!: string;
  /** `failed`: every try of it. It can be replayed. */
  @IsIn(['pending', 'delivered', 'failed']) state!: 'pending' | 'delivered' | 'failed';
  @IsISO8601() createdAt!: string;
  /** Of a pending one. */
  @IsOptional() @IsISO8601() nextAt?: string;
  /** Exactly what is sent. */
  @IsString() body!: string;
  /** The newest first, at most 20. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AttemptDto) attempts!: AttemptDto[];
}

export class DeliveriesDto {
  /** The newest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WebhookDeliveryDto)
  deliveries!: WebhookDeliveryDto[];
  @IsOptional() @IsInt() nextCursor?: number;
}
