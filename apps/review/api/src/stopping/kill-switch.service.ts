import { killSwitchEventId, type SetKillSwitch, type SettingChanged } from '@countersign/contracts';
import { SeenEvents } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { DispatcherClient } from './dispatcher.client.js';
import type { SetKillSwitchDto } from './kill-switch.dto.js';
import { IS_OURS, keepStop } from './sending-stop.repository.js';

type Wanted = Pick<SetKillSwitch, 'scope' | 'target' | 'on' | 'reason'>;

/**
 * Stops and resumes sending (DS-10). The dispatcher owns the switch: it is asked, and what it answers or tells is shown and written into
 * the trail, once. A crash in between is made good by its event.
 */
@Injectable()
export class KillSwitchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dispatcher: DispatcherClient,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404 `no_such_account`, 409 `overtaken`, 503 when the dispatcher does not answer: then nothing is stopped */
  async set(person: Person, { scope, accountId, on, reason }: SetKillSwitchDto): Promise<void> {
    const target = scope === 'account' ? accountId : undefined;
    if (target) await this.assertKnown(target);
    await this.carryOut(person, this.current.workspace, {
      scope,
      ...(target && { target }),
      on,
      reason: reason.trim(),
    });
  }

  /** A whole workspace, which need not be the one of who does it. @throws Problem 409 `overtaken`, 503 */
  setWorkspace(
    person: Person,
    workspace: string,
    { on, reason }: { on: boolean; reason: string },
  ): Promise<void> {
    return this.carryOut(person, workspace, { scope: 'workspace', on, reason });
  }

  private async carryOut(person: Person, workspace: string, own: Wanted): Promise<void> {
    const { by, at } = await this.dispatcher.setKillSwitch(person, workspace, own);
    const id = killSwitchEventId({ ...own, workspace, at });
    await this.changed(id, workspace, { setting: 'kill-switch', ...own, by, at });
  }

  /** @param eventId of `setting.changed`: the answer and the event are one fact */
  async changed(eventId: string, workspace: string, change: SettingChanged): Promise<void> {
    const { scope, target, on, reason, by: actor } = change;
    await this.dataSource.transaction(async (manager) => {
      if (!(await SeenEvents.firstTime(manager, eventId))) return;
      await keepStop(manager, workspace, change);
      await appendAudit(manager, {
        workspace,
        actor,
        action: on ? 'sending.stopped' : 'sending.resumed',
        objectKind: 'setting',
        objectId: target ?? scope,
        detail: { scope, reason },
      });
      await recordChange(manager, { kind: 'setting' });
    });
  }

  private async assertKnown(accountId: string): Promise<void> {
    const [known]: [{ ours: boolean }] = await this.dataSource.query(
      `SELECT ${IS_OURS('$1', '$2')} AS ours`,
      [...[accountId, this.current.workspace]],
    );
    if (!known.ours) throw new Problem(404, 'no_such_account', 'There is no such channel account.');
  }
}
