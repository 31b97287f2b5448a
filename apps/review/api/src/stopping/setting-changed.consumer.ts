import { SettingChanged, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { KillSwitchService } from './kill-switch.service.js';

/** The dispatcher stopped or resumed sending at somebody's command. */
@Consumes(SettingChanged)
export class SettingChangedConsumer implements Handles<SettingChanged> {
  constructor(private readonly switches: KillSwitchService) {}

  handle({ id, workspace, data }: Envelope<SettingChanged>): Promise<void> {
    return this.switches.changed(id, workspace, data);
  }
}
