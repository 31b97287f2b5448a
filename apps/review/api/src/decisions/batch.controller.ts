import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { AlikeCountDto, AlikeDto, BatchApproveDto, BatchOutcomesDto } from './batch.dto.js';
import { BatchApprovals } from './batch.service.js';

/** Several boring ones at once, each read and countersigned (RV-25). */
@ApiTags('items')
@Controller('api/v1/items')
export class BatchController {
  constructor(private readonly batch: BatchApprovals) {}

  /** Up to 20 items with almost the same draft, with everything their approvals bind to. */
  @Get(':id/alike')
  @Roles('reviewer', 'lead')
  @ApiOkResponse({ type: AlikeDto })
  alike(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<AlikeDto> {
    return this.batch.alike(person, id);
  }

  /** How many other items have almost the same draft: enough to say so, and no text of theirs. */
  @Get(':id/alike/count')
  @Roles('reviewer', 'lead')
  @ApiOkResponse({ type: AlikeCountDto })
  countAlike(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AlikeCountDto> {
    return this.batch.countAlike(person, id);
  }

  /** Each is an approval of its own; one that changed meanwhile drops out and is named, the others go. */
  @Post('batch-approve')
  @Roles('reviewer', 'lead')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchOutcomesDto })
  approve(
    @CurrentPerson() person: Person,
    @Body() dto: BatchApproveDto,
    @ClickKey() click: string,
  ): Promise<BatchOutcomesDto> {
    return this.batch.approve(person, dto, click);
  }
}
