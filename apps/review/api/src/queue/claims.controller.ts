import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ClaimTokenDto } from '../decisions/decision.dto.js';
import { ClaimService } from './claim.service.js';
import { ClaimedDto } from './item.dto.js';
import { TakeClaimDto } from './take-claim.dto.js';
import { TakeClaimService } from './take-claim.service.js';

/** Who works on an item. */
@ApiTags('items')
@Controller('api/v1/items')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimService,
    private readonly taking: TakeClaimService,
  ) {}

  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimedDto })
  claim(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimedDto> {
    return this.claims.claim(id, person);
  }

  /** Takes what a colleague works on, with a reason they are told (RV-02). */
  @Post(':id/take')
  @Roles('lead')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimedDto })
  take(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: TakeClaimDto,
    @ClickKey() click: string,
  ): Promise<ClaimedDto> {
    return this.taking.take(id, person, dto, click);
  }

  @Post(':id/heartbeat')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimedDto })
  heartbeat(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { claimToken }: ClaimTokenDto,
  ): Promise<ClaimedDto> {
    return this.claims.heartbeat(id, person, claimToken);
  }

  @Post(':id/release')
  @HttpCode(204)
  release(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { claimToken }: ClaimTokenDto,
  ): Promise<void> {
    return this.claims.release(id, person, claimToken);
  }
}
