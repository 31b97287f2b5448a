import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ShownOnce } from '../access/idempotency.interceptor.js';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import {
  DeliveriesDto,
  DeliveriesQuery,
  DeliveryIdDto,
  DeliveryPath,
  NewWebhookDto,
  SaveWebhookDto,
  WebhookPath,
  WebhooksDto,
  WebhookSecretDto,
} from './webhook.dto.js';
import { Webhooks } from './webhooks.service.js';

/** Who is told what happens here, by signed calls (SE-13): an administrator says so, an auditor may read. */
@ApiTags('webhooks')
@Controller('api/v1')
@Roles('admin')
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  @Get('webhooks')
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: WebhooksDto })
  async list(): Promise<WebhooksDto> {
    return { webhooks: await this.webhooks.list() };
  }

  /** The secret is in the answer, and is told nowhere else. */
  @Post('webhooks')
  @ShownOnce()
  @ApiCreatedResponse({ type: WebhookSecretDto })
  create(@CurrentPerson() by: Person, @Body() wanted: NewWebhookDto): Promise<WebhookSecretDto> {
    return this.webhooks.create(by, wanted);
  }

  /** Changes all of it, and switches it on or off. */
  @Post('webhooks/:id')
  @Versioned()
  @HttpCode(204)
  @ApiNoContentResponse()
  save(
    @CurrentPerson() by: Person,
    @Param() { id }: WebhookPath,
    @Body() wanted: SaveWebhookDto,
  ): Promise<void> {
    return this.webhooks.save(by, id, wanted);
  }

  @Post('webhooks/:id/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPerson() by: Person, @Param() { id }: WebhookPath): Promise<void> {
    return this.webhooks.remove(by, id);
  }

  /** The new secret is in the answer; for another 24 hours the old one signs too. */
  @Post('webhooks/:id/rotate')
  @ShownOnce()
  @ApiCreatedResponse({ type: WebhookSecretDto })
  rotate(@CurrentPerson() by: Person, @Param() { id }: WebhookPath): Promise<WebhookSecretDto> {
    return this.webhooks.rotate(by, id);
  }

  /** Sends an event that says nothing, once; what came of it is on the log. */
  @Post('webhooks/:id/test')
  @ApiCreatedResponse({ type: DeliveryIdDto })
  test(@CurrentPerson() by: Person, @Param() { id }: WebhookPath): Promise<DeliveryIdDto> {
    return this.webhooks.test(by, id);
  }

  /** What it was told in the last 14 days, with every try. */
  @Get('webhooks/:id/deliveries')
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: DeliveriesDto })
  deliveries(@Param() { id }: WebhookPath, @Query() page: DeliveriesQuery): Promise<DeliveriesDto> {
    return this.webhooks.deliveries(id, page);
  }

  /** Tells it again under the same id, whether it was taken or not. */
  @Post('deliveries/:deliveryId/replay')
  @HttpCode(204)
  @ApiNoContentResponse()
  replay(@CurrentPerson() by: Person, @Param() { deliveryId }: DeliveryPath): Promise<void> {
    return this.webhooks.replay(by, deliveryId);
  }
}
