import { Problem } from '@countersign/runtime';
import { Body, Controller, Get, Headers as Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from './current-workspace.js';
import { Accounts } from './accounts.service.js';
import { ALL_ROLES } from './auth.js';
import { AuthProvider } from './auth.provider.js';
import { BeginPasskeyDto, NewPasskeyDto, PasskeysDto, PasskeyNameDto, PasswordDto } from './passkeys.dto.js'; // prettier-ignore
import { actorOf, CurrentPerson, CurrentSession, type Person } from './person.js';
import { Roles, WithoutSecondFactor } from './session.guard.js';

/** More than anybody has devices. */
const MOST = 20;

/**
 * One's own passkeys (SE-01). A new one, and the end of one, ask for the password: an open browser is not enough. Under the
 * library's address, so that guesses of a password count as they do there.
 */
@ApiTags('access')
@Controller('api/v1/auth/passkeys')
@Roles(...ALL_ROLES)
export class PasskeysController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly accounts: Accounts,
    private readonly provider: AuthProvider,
  ) {}

  @Get()
  @WithoutSecondFactor()
  @ApiOkResponse({ type: PasskeysDto })
  async list(@CurrentPerson() person: Person): Promise<PasskeysDto> {
    const rows: { id: string; name: string | null; created_at: Date; backed_up: boolean }[] =
      await this.dataSource.query(
        'SELECT id, name, created_at, backed_up FROM login_passkey WHERE user_id = $1 ORDER BY created_at, id',
        [person.id],
      );
    const passkeys = rows.map(({ id, name, created_at, backed_up }) => ({
      id,
      name: name ?? '',
      since: created_at.toISOString(),
      synced: backed_up,
    }));
    return { passkeys };
  }

  /** What a device is asked to make a key with; good for five minutes. @throws Problem 403 `INVALID_PASSWORD`, 409 `too_many_passkeys` */
  @Post('begin')
  @HttpCode(200)
  @WithoutSecondFactor()
  @ApiOkResponse({ type: BeginPasskeyDto })
  async begin(
    @CurrentPerson() person: Person,
    @Body() { password }: PasswordDto,
    @Header('cookie') cookie: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BeginPasskeyDto> {
    await this.assertPassword(person, password);
    const { passkeys } = await this.list(person);
    if (passkeys.length >= MOST)
      throw new Problem(409, 'too_many_passkeys', `You have ${MOST} passkeys. Remove one first.`);
    const answer = await this.provider.auth.api.generatePasskeyRegistrationOptions({
      headers: new Headers({ cookie }),
      asResponse: true,
    });
    if (!answer.ok) throw refused();
    for (const each of answer.headers.getSetCookie()) reply.header('set-cookie', each);
    return { options: (await answer.json()) as Record<string, unknown> };
  }

  /** The key a device made. The session has shown both factors from now on. @throws Problem 422 `passkey_refused` */
  @Post()
  @HttpCode(204)
  @WithoutSecondFactor()
  @ApiNoContentResponse()
  async add(
    @Body() { name, response }: NewPasskeyDto,
    @Header('cookie') cookie: string,
    @CurrentSession() session: string,
  ): Promise<void> {
    const answer = await this.provider.auth.api.verifyPasskeyRegistration({
      body: { name: name.trim(), response },
      headers: new Headers({ cookie }),
      asResponse: true,
    });
    if (!answer.ok) throw refused();
    await this.dataSource.query(`UPDATE login_session SET method = 'passkey' WHERE id = $1`, [session]);
  }

  /** @throws Problem 404 */
  @Post(':id/name')
  @HttpCode(204)
  @ApiNoContentResponse()
  async name(
    @CurrentPerson() { id: person }: Person,
    @Param('id') id: string,
    @Body() { name }: PasskeyNameDto,
  ): Promise<void> {
    // prettier-ignore
    const [, named]: [unknown, number] = await this.dataSource.query(
      'UPDATE login_passkey SET name = $3 WHERE id = $1 AND user_id = $2',
      [id, person, name.trim()],
    );
    if (named === 0) throw gone();
  }

  /** @throws Problem 403 `INVALID_PASSWORD`, 404 */
  @Post(':id/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() { password }: PasswordDto,
    @CurrentSession() session: string,
  ): Promise<void> {
    // prettier-ignore
    await this.assertPassword(person, password);
    const { workspace } = this.current;
    await this.dataSource.transaction(async (manager) => {
      const [, removed]: [unknown, number] = await manager.query(
        'DELETE FROM login_passkey WHERE id = $1 AND user_id = $2',
        [id, person.id],
      );
      if (removed === 0) throw gone();
      await endKeySessions(manager, person.id, session);
      const entry = { workspace, actor: actorOf(person), objectKind: 'person' as const, objectId: person.id };
      await appendAudit(manager, { ...entry, action: 'person.passkey-removed', detail: {} });
    });
  }

  private async assertPassword({ id }: Person, password: string): Promise<void> {
    if (!(await this.accounts.passwordIs(id, password)))
      throw new Problem(403, 'INVALID_PASSWORD', 'The password is not right.');
  }
}

/** Whoever has the device of a key that is gone is let out, and this session counts as both factors no longer than there is a key. */
async function endKeySessions(manager: EntityManager, person: string, session: string): Promise<void> {
  await manager.query(`DELETE FROM login_session WHERE user_id = $1 AND method = 'passkey' AND id <> $2`, [
    ...[person, session],
  ]);
  await manager.query(
    `UPDATE login_session SET method = 'password' WHERE id = $1 AND method = 'passkey'
        AND NOT EXISTS (SELECT 1 FROM login_passkey WHERE user_id = $2)`,
    [session, person],
  );
}

function refused(): Problem {
  return new Problem(422, 'passkey_refused', 'The passkey could not be kept. Begin again, within five minutes.'); // prettier-ignore
}

function gone(): Problem {
  return new Problem(404, 'no_such_passkey', 'This passkey is not there any more.');
}
