import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { ReviewConfig } from '../review.config.js';
import { settingsInForce } from '../workspace-settings/settings-in-force.js';
import { installedShares, isAmong, ROLLED_OUT, type RolledOut } from './shares.js';

/** Who has what only a part of the people have: the workspace's share where it set one, else the installation's (OP-04). */
@Injectable()
export class Rollout {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  /** What somebody has in the workspace they are in, now. */
  async of({ id, workspace }: Pick<Person, 'id' | 'workspace'>): Promise<RolledOut[]> {
    const { set } = await settingsInForce(this.dataSource.manager, workspace);
    const shares = { ...installedShares(this.config.featureShares), ...set.features };
    return ROLLED_OUT.filter((feature) => isAmong(feature, id, shares[feature]));
  }

  async has(person: Person, feature: RolledOut): Promise<boolean> {
    return (await this.of(person)).includes(feature);
  }

  /** @throws Problem 403 `not_rolled_out` */
  async assertHas(person: Person, feature: RolledOut): Promise<void> {
    if (await this.has(person, feature)) return;
    const message =
      'This is there for a part of the people only, and not for you yet. An administrator sets for how many.';
    throw new Problem(403, 'not_rolled_out', message);
  }
}
