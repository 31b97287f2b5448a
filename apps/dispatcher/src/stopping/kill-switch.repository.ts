import {
  killSwitchEventId,
  killSwitchTarget,
  SettingChanged,
  type SetKillSwitch,
} from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** True for a send `s` that a switch stops: part of the claim, and of the last step before the first byte (DS-10). */
export const STOPPED = `EXISTS (SELECT 1 FROM kill_switch k WHERE k.stopped AND (k.scope = 'all'
  OR (k.scope = 'workspace' AND k.target = s.workspace) OR (k.scope = 'account' AND k.target = s.account_id)))`;

export interface SwitchRow {
  stopped: boolean;
  set_by: string;
  set_at: Date;
}

/** The switches, each changed by the newest command only. */
@Injectable()
export class KillSwitchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns how the switch stands now: by an older command nothing is changed */
  set(command: SetKillSwitch): Promise<SwitchRow> {
    const { scope, on, actor, at } = command;
    const target = killSwitchTarget(command);
    return this.dataSource.transaction(async (manager) => {
      const changed: SwitchRow[] = await manager.query(
        `INSERT INTO kill_switch (scope, target, stopped, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (scope, target) DO UPDATE SET stopped = excluded.stopped, set_by = excluded.set_by, set_at = excluded.set_at
         WHERE kill_switch.set_at < excluded.set_at RETURNING stopped, set_by, set_at`,
        [scope, target, on, actor, at],
      );
      if (changed[0]) {
        await tell(manager, command);
        return changed[0];
      }
      const standing: SwitchRow[] = await manager.query(
        'SELECT stopped, set_by, set_at FROM kill_switch WHERE scope = $1 AND target = $2',
        [scope, target],
      );
      return standing[0]!;
    });
  }
}

async function tell(manager: EntityManager, command: SetKillSwitch): Promise<void> {
  const { workspace, scope, target, on, reason, actor: by, at } = command;
  const accountId = scope === 'account' ? target : undefined;
  const event = encodeEvent('dispatcher', SettingChanged, {
    workspace,
    accountId,
    id: killSwitchEventId(command),
    data: { setting: 'kill-switch', scope, target: accountId, on, reason, by, at },
  });
  await Outbox.add(manager, event);
  log.warn(on ? 'sending.stopped' : 'sending.resumed', { workspace, account_id: accountId, reason: scope });
}
