import { ProfilesAnswer, ProfilesQuery, rpcSubject, type RuleState } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { Workspaces } from '../workspaces/workspaces.service.js';
import { chosenProfile, lockProfile } from './model-profile.service.js';
import { nextStep, reasonOf, type Held, type SwitchStep } from './model-switch.policy.js';

const LOOK_MS = 2_000;
const LIMIT_MS = 2_000;

interface Row {
  rule: string;
  profile: string;
  calm_since: Date | null;
  now: Date;
}

/**
 * Follows the rules for profiles (SV-03, ADR 0039). The supervisor says whether a rule's reason is there; the switch is kept here, beside what people choose,
 * and travels in every request for a draft. What a rule did and why is in the trail, in the same transaction.
 */
@Injectable()
export class ModelSwitch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
    private readonly workspaces: Workspaces,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.lookEverywhere().finally(() => (this.running = undefined));
    }, LOOK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** While the supervisor does not answer, everything stays as it is. */
  private async lookEverywhere(): Promise<void> {
    try {
      for (const workspace of await this.workspaces.all()) await this.look(workspace);
    } catch (error) {
      log.debug('model-switch.look-failed', { code: errorCode(error) });
    }
  }

  private async look(workspace: string): Promise<void> {
    const query: ProfilesQuery = { workspace };
    const options = { limitMs: LIMIT_MS, answer: ProfilesAnswer };
    const { rules = [], standard } = await this.rpc.request(
      rpcSubject('supervisor', 'profiles'),
      query,
      options,
    );
    const { step } = await this.stepNow(this.dataSource.manager, workspace, rules);
    if (step.do !== 'nothing')
      await this.dataSource.transaction((manager) => this.follow(manager, workspace, { rules, standard }));
  }

  private async stepNow(
    manager: EntityManager,
    workspace: string,
    rules: readonly RuleState[],
  ): Promise<{ step: SwitchStep; held?: Held }> {
    if (await chosenProfile(manager, workspace)) return { step: { do: 'nothing' } };
    const [row]: Row[] = await manager.query(
      'SELECT rule, profile, calm_since, clock_timestamp() AS now FROM model_switch WHERE workspace = $1',
      [workspace],
    );
    const held = row && { ...row, calmSince: row.calm_since?.getTime() };
    return { step: nextStep(held, rules, row?.now.getTime() ?? 0), held };
  }

  private async follow(
    manager: EntityManager,
    workspace: string,
    { rules, standard }: { rules: readonly RuleState[]; standard: string },
  ): Promise<void> {
    // Another replica, or a person, may have been faster.
    await lockProfile(manager, workspace);
    const { step, held } = await this.stepNow(manager, workspace, rules);
    const before = held?.profile ?? standard;
    if (step.do === 'wait' || step.do === 'stay') {
      const since = step.do === 'wait' ? 'clock_timestamp()' : 'NULL';
      await manager.query(`UPDATE model_switch SET calm_since = ${since} WHERE workspace = $1`, [workspace]);
    } else if (step.do === 'switch') {
      const { name: rule, profile } = step.by;
      const reason = reasonOf(step.by);
      await manager.query(
        `INSERT INTO model_switch (workspace, profile, rule, reason) VALUES ($1, $2, $3, $4)
         ON CONFLICT (workspace) DO UPDATE SET profile = excluded.profile, rule = excluded.rule, reason = excluded.reason, since = now(), calm_since = NULL`,
        [workspace, profile, rule, reason],
      );
      await this.told(manager, { workspace, rule }, 'model-profile.switched', { profile, before, reason });
    } else if (step.do === 'go-back') {
      await manager.query('DELETE FROM model_switch WHERE workspace = $1', [workspace]);
      await this.told(manager, { workspace, rule: held!.rule }, 'model-profile.switched-back', {
        profile: standard,
        before,
      });
    }
  }

  private async told(
    manager: EntityManager,
    { workspace, rule }: { workspace: string; rule: string },
    action: string,
    detail: Record<string, string>,
  ): Promise<void> {
    await appendAudit(manager, {
      workspace,
      actor: 'system',
      action,
      objectKind: 'setting',
      objectId: 'model-profile',
      detail: { ...detail, rule },
    });
    await recordChange(manager, { kind: 'setting' });
  }
}
