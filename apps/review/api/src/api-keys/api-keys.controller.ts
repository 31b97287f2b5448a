import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ShownOnce } from '../access/idempotency.interceptor.js';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ApiKeysDto, MadeKeyDto, NewKeyDto, RevokeKeyDto } from './api-key.dto.js';
import { ApiKeys } from './api-keys.service.js';

/** Keys for other programs: an administrator makes and ends them, an auditor may read; no key manages keys (SE-04). */
@ApiTags('keys')
@Controller('api/v1/api-keys')
@Roles('admin')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: ApiKeysDto })
  async list(): Promise<ApiKeysDto> {
    return { keys: await this.keys.list() };
  }

  /** The key is in the answer, and nowhere else. */
  @Post()
  @ShownOnce()
  @ApiCreatedResponse({ type: MadeKeyDto })
  create(@CurrentPerson() by: Person, @Body() wanted: NewKeyDto): Promise<MadeKeyDto> {
    return this.keys.create(by, wanted);
  }

  /** The successor is in the answer; the old one works for another 24 hours. */
  @Post(':id/rotate')
  @ShownOnce()
  @ApiCreatedResponse({ type: MadeKeyDto })
  rotate(@CurrentPerson() by: Person, @Param('id') id: string): Promise<MadeKeyDto> {
    return this.keys.rotate(by, id);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() { reason }: RevokeKeyDto,
  ): Promise<void> {
    return this.keys.revoke(by, id, reason);
  }
}
