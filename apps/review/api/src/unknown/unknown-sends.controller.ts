import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ResendService } from './resend.service.js';
import { ResolveService } from './resolve.service.js';
import { ResolveDto, ResolvedDto, UnknownSendDto } from './unknown-send.dto.js';
import { UnknownSendsQuery } from './unknown-sends.query.js';

/** Replies of which nobody knows whether they arrived, and the three ways out (RV-18). */
@ApiTags('unknown-sends')
@Controller('api/v1/unknown-sends')
export class UnknownSendsController {
  constructor(
    private readonly sends: UnknownSendsQuery,
    private readonly resolving: ResolveService,
    private readonly resending: ResendService,
  ) {}

  @Get()
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: [UnknownSendDto] })
  list(@CurrentPerson() { workspace }: Person): Promise<UnknownSendDto[]> {
    return this.sends.open(workspace);
  }

  @Post(':replyId/resolve')
  @Roles('reviewer', 'lead')
  @HttpCode(200)
  @ApiOkResponse({ type: ResolvedDto })
  async resolve(
    @CurrentPerson() person: Person,
    @Param('replyId', ParseUUIDPipe) replyId: string,
    @Body() { verdict, digest = '', acknowledgeNewer, override }: ResolveDto,
    @ClickKey() click: string,
  ): Promise<ResolvedDto> {
    if (verdict !== 'again') {
      await this.resolving.resolve(replyId, person, verdict);
      return { verdict };
    }
    const again = await this.resending.resend(replyId, person, { digest, acknowledgeNewer, override, click });
    return { verdict, replyId: again.replyId, ordinal: again.ordinal, waits: again.waits };
  }
}
