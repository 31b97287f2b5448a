import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/session.guard.js';
import { Invitations } from './invitations.service.js';
import { AcceptDto, LinkDto, LinkForDto } from './people.dto.js';

/** The way in by a link somebody was given; the secret in it is the permission. */
@ApiTags('people')
@Controller('api/v1/join')
@Public()
export class JoinController {
  constructor(private readonly invitations: Invitations) {}

  @Post('look')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkForDto })
  look(@Body() { token }: LinkDto): Promise<LinkForDto> {
    return this.invitations.look(token);
  }

  @Post()
  @ApiCreatedResponse()
  async accept(
    @Body() dto: AcceptDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    for (const cookie of await this.invitations.accept(dto, address)) reply.header('set-cookie', cookie);
  }
}
