import { ProfilesAnswer, ProfilesQuery, rpcSubject } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { ModelProfilesDto, ProfileInForceDto } from './model-profile.dto.js';

const LIMIT_MS = 2_000;

/** What somebody chose for the workspace, undefined when nobody did. */
export async function chosenProfile(manager: EntityManager, workspace: string): Promise<string | undefined> {
  const [row]: { profile: string }[] = await manager.query(
    'SELECT profile FROM model_profile WHERE workspace = $1',
    [workspace],
  );
  return row?.profile;
}

/** What the workspace drafts with: what somebody chose, else what a rule switched to; undefined when neither. */
export async function profileOf(manager: EntityManager, workspace: string): Promise<string | undefined> {
  const [row]: { profile: string }[] = await manager.query(
    `SELECT profile FROM (SELECT profile, 1 AS place FROM model_profile WHERE workspace = $1
      UNION ALL SELECT profile, 2 FROM model_switch WHERE workspace = $1) named ORDER BY place LIMIT 1`,
    [workspace],
  );
  return row?.profile;
}

/** Whoever changes it takes turns, so that the trail tells what each of them replaced. */
export async function lockProfile(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('model-profile:' || $1))`, [workspace]);
}

/**
 * Which profile the workspace drafts with (SV-03). The choice travels in every request for a draft, so all replicas of the supervisor follow with
 * the next one; what the profiles are, and whether they can be used, the supervisor alone knows.
 */
@Injectable()
export class ModelProfiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 503 when the supervisor does not answer */
  async list(): Promise<ModelProfilesDto> {
    const { profiles, standard } = await this.known();
    const named = await profileOf(this.dataSource.manager, this.current.workspace);
    const inUse = profiles.some(({ name }) => name === named) ? named : standard;
    return { profiles: profiles.map((profile) => ({ ...profile, inUse: profile.name === inUse })) };
  }

  /** @throws Problem 404 `no_such_profile`, 409 `profile_not_usable`, 503 */
  async use(person: Person, profile: string): Promise<void> {
    const { profiles } = await this.known();
    const found = profiles.find(({ name }) => name === profile);
    const names = profiles.map(({ name }) => name).join(', ');
    if (!found)
      throw new Problem(404, 'no_such_profile', `There is no profile "${profile}"; there are ${names}.`);
    if (found.missing)
      throw new Problem(
        409,
        'profile_not_usable',
        `The profile "${profile}" cannot be used: ${found.missing} is not set.`,
      );
    await this.dataSource.transaction((manager) => this.keep(manager, actorOf(person), profile));
  }

  /** What was chosen by hand holds no more: the rules decide, and without one the installation's profile drafts. */
  async release(person: Person): Promise<void> {
    const { workspace } = this.current;
    await this.dataSource.transaction(async (manager) => {
      await lockProfile(manager, workspace);
      const before = await chosenProfile(manager, workspace);
      if (!before) return;
      await manager.query('DELETE FROM model_profile WHERE workspace = $1', [workspace]);
      await this.told(manager, actorOf(person), 'model-profile.released', { before });
    });
  }

  /** Why drafts are made with what they are made with, without asking the supervisor. */
  async inForce(): Promise<ProfileInForceDto> {
    const [row]: [ProfileInForceDto | undefined] = await this.dataSource.query(
      `SELECT profile, since, by_hand AS "byHand", reason FROM (
         SELECT profile, set_at AS since, true AS by_hand, NULL AS reason, 1 AS place FROM model_profile WHERE workspace = $1
         UNION ALL SELECT profile, since, false, reason, 2 FROM model_switch WHERE workspace = $1) named ORDER BY place LIMIT 1`,
      [this.current.workspace],
    );
    if (!row) return { byHand: false };
    const { reason, ...known } = row;
    return { ...known, ...(reason && { reason }) };
  }

  private async keep(manager: EntityManager, actor: string, profile: string): Promise<void> {
    const { workspace } = this.current;
    await lockProfile(manager, workspace);
    if ((await chosenProfile(manager, workspace)) === profile) return;
    const before = await profileOf(manager, workspace);
    await manager.query(
      `INSERT INTO model_profile (workspace, profile, set_by) VALUES ($1, $2, $3)
       ON CONFLICT (workspace) DO UPDATE SET profile = excluded.profile, set_by = excluded.set_by, set_at = now()`,
      [workspace, profile, actor],
    );
    await manager.query('DELETE FROM model_switch WHERE workspace = $1', [workspace]);
    await this.told(manager, actor, 'model-profile.chosen', { profile, ...(before && { before }) });
  }

  private async told(
    manager: EntityManager,
    actor: string,
    action: string,
    detail: Record<string, string>,
  ): Promise<void> {
    const { workspace } = this.current;
    await appendAudit(manager, {
      ...{ workspace, actor, action, detail },
      objectKind: 'setting',
      objectId: 'model-profile',
    });
    await recordChange(manager, { kind: 'setting' });
  }

  private async known(): Promise<ProfilesAnswer> {
    const query: ProfilesQuery = { workspace: this.current.workspace };
    const options = { limitMs: LIMIT_MS, answer: ProfilesAnswer };
    try {
      return await this.rpc.request(rpcSubject('supervisor', 'profiles'), query, options);
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(503, 'supervisor_away', 'The service that drafts did not answer. Try again.');
    }
  }
}
