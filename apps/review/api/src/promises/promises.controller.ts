import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';
import { ContactPromises } from './contact-promises.service.js';
import { PromisesDto, SettlePromiseDto } from './promise.dto.js';

/** What was promised to the people who write: everyone sees it, who decides says what became of it (CM-01, CM-04). */
@ApiTags('conversations')
@Controller('api/v1/conversations')
export class PromisesController {
  constructor(private readonly promises: ContactPromises) {}

  @Get(':id/promises')
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: PromisesDto })
  open(@Param('id') id: string): Promise<PromisesDto> {
    return this.promises.open(id);
  }

  /** Kept, or called off: drafts need not go with it any more. */
  @Post(':id/promises/:commitmentId/settle')
  @ForKeys('contacts:write')
  @Roles('reviewer', 'lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  settle(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Param('commitmentId', ParseUUIDPipe) commitmentId: string,
    @Body() { state }: SettlePromiseDto,
  ): Promise<void> {
    return this.promises.settle(id, person, commitmentId, state);
  }
}
