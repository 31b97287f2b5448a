import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { SaveValueSettingDto } from './funnel.dto.js';
import {
  hasEntries,
  keepValueSetting,
  lockValueSetting,
  valueSetting,
  type ValueSetting,
} from './value-setting.repository.js';

/** The workspace's currency and limit; the currency stands once something is recorded in it. */
@Injectable()
export class ValueSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  read(): Promise<ValueSetting> {
    return valueSetting(this.dataSource.manager, this.current.workspace);
  }

  /** @throws Problem 422 `no_such_currency`; 409 `setting_changed` or `currency_in_use` */
  async save(person: Person, { currency, limitMinor, base }: SaveValueSettingDto): Promise<ValueSetting> {
    if (!Intl.supportedValuesOf('currency').includes(currency))
      throw new Problem(422, 'no_such_currency', `${currency} is no currency: write its code, like EUR.`);
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      await lockValueSetting(manager, workspace, 'change');
      const now = await valueSetting(manager, workspace);
      if (now.version !== base)
        throw new Problem(409, 'setting_changed', 'Somebody changed this meanwhile. Look again.');
      if (now.currency !== currency && (await hasEntries(manager, workspace)))
        throw new Problem(409, 'currency_in_use', `Amounts are recorded in ${now.currency}: it stays.`);
      const next = { currency, limitMinor, version: base + 1 };
      await keepValueSetting(manager, workspace, next);
      await appendAudit(manager, {
        ...{ workspace, actor: actorOf(person), action: 'value-setting.saved' },
        ...{ objectKind: 'setting', objectId: 'value', detail: { ...next } },
      });
      await recordChange(manager, { kind: 'setting' });
      return next;
    });
  }
}
