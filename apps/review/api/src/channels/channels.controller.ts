import type { Channel } from '@countersign/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ALL_ROLES } from '../access/auth.js';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { Roles } from '../access/session.guard.js';
import { UNDO_SECONDS } from '../decisions/undo.policy.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { settingsInForce } from '../workspace-settings/settings-in-force.js';
import {
  AccountAddress,
  ChannelHealthDto,
  SendTestDto,
  TestMessagesDto,
  TestPreviewDto,
  TestRecipientDto,
  TestSentDto,
} from './test-message.dto.js';
import { TestMessages } from './test-message.service.js';
import { TestMessagesQuery } from './test-messages.query.js';

interface AccountRow {
  account_id: string;
  channel: Channel;
  health: string;
  cause: string | null;
  since: Date;
}

/** How our accounts do, and trying them (CH-11). */
@ApiTags('channels')
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly testing: TestMessages,
    private readonly tests: TestMessagesQuery,
  ) {}

  @Get()
  @ForKeys('conversations:read')
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: [ChannelHealthDto] })
  async list(): Promise<ChannelHealthDto[]> {
    const rows: AccountRow[] = await this.dataSource.query(
      'SELECT * FROM account_health WHERE workspace = $1 ORDER BY channel, account_id',
      [this.current.workspace],
    );
    const { set } = await settingsInForce(this.dataSource.manager, this.current.workspace);
    const undoSeconds = { ...UNDO_SECONDS, ...set.undoSeconds };
    return rows.map((row) => ({
      accountId: row.account_id,
      channel: row.channel,
      undoSeconds: undoSeconds[row.channel],
      health: row.health,
      cause: row.cause ?? undefined,
      since: row.since.toISOString(),
    }));
  }

  /** What became of the newest tests. */
  @Get(':accountId/tests')
  @Roles('admin')
  @ApiOkResponse({ type: TestMessagesDto })
  async sent(@Param() { accountId }: AccountAddress): Promise<TestMessagesDto> {
    return { tests: await this.tests.of(accountId) };
  }

  /** What a test would say, and to whom: nothing is sent. */
  @Get(':accountId/tests/preview')
  @Roles('admin')
  @ApiOkResponse({ type: TestPreviewDto })
  preview(
    @Param() { accountId }: AccountAddress,
    @Query() { to }: TestRecipientDto,
  ): Promise<TestPreviewDto> {
    return this.testing.preview(accountId, to);
  }

  /** Sends a test that was shown before; whoever asks approves it. */
  @Post(':accountId/tests')
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: TestSentDto })
  send(
    @CurrentPerson() person: Person,
    @Param() { accountId }: AccountAddress,
    @Body() dto: SendTestDto,
    @ClickKey() click: string,
  ): Promise<TestSentDto> {
    return this.testing.send(accountId, person, dto, click);
  }
}
