import { Problem } from '@countersign/runtime';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { SessionsDto } from '../people/people.dto.js';
import { CurrentWorkspace } from './current-workspace.js';
import { ALL_ROLES } from './auth.js';
import { actorOf, CurrentPerson, CurrentSession, type Person } from './person.js';
import { Roles, WhileSuspended } from './session.guard.js';

interface SessionRow {
  id: string;
  user_agent: string | null;
  ip_address: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Where one is signed in, and the end of it (SE-02). Everybody's own. */
@ApiTags('access')
@Controller('api/v1/me/sessions')
@Roles(...ALL_ROLES)
export class MySessionsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  @Get()
  @WhileSuspended()
  @ApiOkResponse({ type: SessionsDto })
  async list(@CurrentPerson() person: Person, @CurrentSession() current?: string): Promise<SessionsDto> {
    const rows: SessionRow[] = await this.dataSource.query(
      'SELECT id, user_agent, ip_address, created_at, updated_at FROM login_session WHERE user_id = $1 AND expires_at > now() ORDER BY updated_at DESC',
      [person.id],
    );
    const sessions = rows.map((row) => ({
      id: row.id,
      current: row.id === current,
      ...(row.user_agent && { agent: row.user_agent }),
      ...(row.ip_address && { address: row.ip_address }),
      since: row.created_at.toISOString(),
      seenAt: row.updated_at.toISOString(),
    }));
    return { sessions };
  }

  /** It is refused from its next request on, and its live stream ends. @throws Problem 404 */
  @Post(':id/end')
  @WhileSuspended()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    const { workspace } = this.current;
    await this.dataSource.transaction(async (manager) => {
      const [, ended]: [unknown, number] = await manager.query(
        'DELETE FROM login_session WHERE id = $1 AND user_id = $2',
        [id, person.id],
      );
      if (ended === 0) throw new Problem(404, 'no_such_session', 'You are not signed in there any more.');
      await recordChange(manager, { kind: 'access' });
      const entry = { workspace, actor: actorOf(person), objectKind: 'person' as const, objectId: person.id };
      await appendAudit(manager, { ...entry, action: 'person.session-ended', detail: {} });
    });
  }
}
