import { Controller, Get, Param, Post } from '@nestjs/common';
import { rpcSubject, TemplatesSynced } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { AccountAddress } from '../channels/test-message.dto.js';
import { TemplateListDto, TemplatesAskedDto } from './template.dto.js';
import { templatesOf } from './template.repository.js';

/** Milliseconds: the dispatcher waits 20 s for the provider. */
const LIMIT_MS = 25_000;

/** Texts that may be sent when the time to write freely is over. */
@ApiTags('channels')
@Controller('api/v1/channels/:accountId/templates')
export class TemplatesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
    private readonly current: CurrentWorkspace,
  ) {}

  @Get()
  @ApiOkResponse({ type: TemplateListDto })
  async list(@Param() { accountId }: AccountAddress): Promise<TemplateListDto> {
    const { manager } = this.dataSource;
    const [known]: { told_at: Date }[] = await manager.query(
      'SELECT told_at FROM template_list WHERE account_id = $1',
      [accountId],
    );
    return {
      changedAt: known?.told_at.toISOString() ?? null,
      templates: await templatesOf(manager, accountId),
    };
  }

  /** Asks the provider now; what changed is in the list a moment later. */
  @Post('sync')
  @ApiCreatedResponse({ type: TemplatesAskedDto })
  async sync(@Param() { accountId }: AccountAddress): Promise<TemplatesAskedDto> {
    const { known, count = 0 } = await this.ask(accountId);
    if (known) return { count };
    throw new Problem(
      409,
      'no_templates',
      'This account names no business account, or its provider does not answer. Its settings are in docs/how-to.',
    );
  }

  private async ask(accountId: string): Promise<TemplatesSynced> {
    const { workspace } = this.current;
    const subject = rpcSubject('dispatcher', 'sync-templates');
    try {
      return await this.rpc.request(
        subject,
        { workspace, accountId },
        { limitMs: LIMIT_MS, answer: TemplatesSynced },
      );
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(503, 'dispatcher_away', 'The sending service did not answer. Try again.');
    }
  }
}
