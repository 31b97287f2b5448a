import { CostAnswer, rpcSubject } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { CostDto, CostQueryDto } from './cost.dto.js';

const LIMIT_MS = 10_000;

/** What models cost, from the ledger the supervisor keeps (SV-12). */
@ApiTags('costs')
@Controller('api/v1/costs')
export class CostsController {
  constructor(
    private readonly rpc: Rpc,
    private readonly current: CurrentWorkspace,
  ) {}

  @Get()
  @ForKeys('analytics:read')
  @Roles('lead', 'admin', 'operator')
  @ApiOkResponse({ type: CostDto })
  async read(@Query() query: CostQueryDto): Promise<CostDto> {
    const asked = { workspace: this.current.workspace, ...query };
    try {
      return await this.rpc.request(rpcSubject('supervisor', 'cost'), asked, {
        limitMs: LIMIT_MS,
        answer: CostAnswer,
      });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(
        503,
        'supervisor_away',
        'The service that keeps the ledger did not answer. Try again.',
      );
    }
  }
}
