import { ProfilesAnswer, ProfilesQuery, rpcSubject } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import type { ModelProfilesDto } from './model-profile.dto.js';

const LIMIT_MS = 2_000;

/** What the workspace chose, undefined when nothing. */
export async function profileOf(manager: EntityManager, workspace: string): Promise<string | undefined> {
  const [row]: { profile: string }[] = await manager.query(
    'SELECT profile FROM model_profile WHERE workspace = $1',
    [workspace],
  );
  return row?.profile;
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
    private readonly config: ReviewConfig,
  ) {}

  /** @throws Problem 503 when the supervisor does not answer */
  async list(): Promise<ModelProfilesDto> {
    const { profiles, standard } = await this.known();
    const chosen = await profileOf(this.dataSource.manager, this.config.workspace);
    const inUse = profiles.some(({ name }) => name === chosen) ? chosen : standard;
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

  private async keep(manager: EntityManager, actor: string, profile: string): Promise<void> {
    const { workspace } = this.config;
    // Two who choose at once take turns, so that the trail tells what each of them replaced.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('model-profile:' || $1))`, [workspace]);
    const before = await profileOf(manager, workspace);
    if (before === profile) return;
    await manager.query(
      `INSERT INTO model_profile (workspace, profile, set_by) VALUES ($1, $2, $3)
       ON CONFLICT (workspace) DO UPDATE SET profile = excluded.profile, set_by = excluded.set_by, set_at = now()`,
      [workspace, profile, actor],
    );
    await appendAudit(manager, {
      workspace,
      actor,
      action: 'model-profile.chosen',
      objectKind: 'setting',
      objectId: 'model-profile',
      detail: { profile, ...(before && { before }) },
    });
    await recordChange(manager, { kind: 'setting' });
  }

  private async known(): Promise<ProfilesAnswer> {
    const query: ProfilesQuery = { workspace: this.config.workspace };
    const options = { limitMs: LIMIT_MS, answer: ProfilesAnswer };
    try {
      return await this.rpc.request(rpcSubject('supervisor', 'profiles'), query, options);
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(503, 'supervisor_away', 'The service that drafts did not answer. Try again.');
    }
  }
}
