import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import { ALL_ROLES } from '../access/auth.js';
import { Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';

class ChannelHealthDto {
  @IsString() accountId!: string;
  @IsString() channel!: string;
  @IsIn(['green', 'amber', 'red']) health!: string;
  @IsOptional() @IsString() cause?: string;
  @IsString() since!: string;
}

@ApiTags('channels')
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @ForKeys('conversations:read')
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: [ChannelHealthDto] })
  async list(): Promise<ChannelHealthDto[]> {
    const rows: { account_id: string; channel: string; health: string; cause: string | null; since: Date }[] =
      await this.dataSource.query('SELECT * FROM account_health ORDER BY channel, account_id');
    return rows.map((row) => ({
      accountId: row.account_id,
      channel: row.channel,
      health: row.health,
      cause: row.cause ?? undefined,
      since: row.since.toISOString(),
    }));
  }
}
