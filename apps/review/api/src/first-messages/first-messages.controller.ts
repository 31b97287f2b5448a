import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { BeginDto, BegunDto, FirstMessageDto, FirstMessageLookDto } from './first-message.dto.js';
import { spokenTo } from '../language/spanish.js';
import { Rollout } from '../rollout/rollout.service.js';
import { FirstMessageLooks } from './first-message-look.query.js';
import { FirstMessages } from './first-messages.service.js';

/** Writing to somebody who never wrote (RV-20). */
@ApiTags('conversations')
@Controller('api/v1/first-messages')
export class FirstMessagesController {
  constructor(
    private readonly looks: FirstMessageLooks,
    private readonly first: FirstMessages,
    private readonly rollout: Rollout,
  ) {}

  /** What would be sent to whom, and what stands in its way. A number is in no address: it is asked for in the body. Nothing is kept. */
  @Post('look')
  @Roles('reviewer', 'lead')
  @HttpCode(200)
  @ApiOkResponse({ type: FirstMessageLookDto })
  async look(
    @CurrentPerson() person: Person,
    @Body() dto: FirstMessageDto,
    @Req() request: FastifyRequest,
  ): Promise<FirstMessageLookDto> {
    await this.rollout.assertHas(person, 'firstMessages');
    const { refusals, ...shown } = await this.looks.look(dto);
    const say = spokenTo(request);
    return { ...shown, refusals: refusals.map((one) => ({ ...one, message: say(one.message) })) };
  }

  /** Begins the conversation with what was shown; whoever asks approves it. */
  @Post()
  @Roles('reviewer', 'lead')
  @ApiCreatedResponse({ type: BegunDto })
  async begin(
    @CurrentPerson() person: Person,
    @Body() dto: BeginDto,
    @ClickKey() click: string,
  ): Promise<BegunDto> {
    await this.rollout.assertHas(person, 'firstMessages');
    return this.first.begin(person, dto, click);
  }
}
