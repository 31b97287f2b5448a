import { rpcSubject, SetKillSwitch, type KillSwitchAnswer } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRefused, CommandVerifier } from '../command/command-verifier.js';
import { KillSwitchRepository } from './kill-switch.repository.js';

/** Stops what has not started, at once and everywhere: the switch is read where sends are claimed, so no process has to be told. */
@Injectable()
export class KillSwitchService implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly verifier: CommandVerifier,
    private readonly switches: KillSwitchRepository,
    private readonly relay: OutboxRelay,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('dispatcher', 'set-kill-switch'), SetKillSwitch, (command) =>
      this.set(command),
    );
  }

  private async set(command: SetKillSwitch): Promise<KillSwitchAnswer> {
    this.verifier.assertSigned('set-kill-switch', command);
    const { stopped: on, set_by: by, set_at: at } = await this.switches.set(command);
    this.relay.nudge();
    // Somebody was faster, or an old command is played again.
    if (at.getTime() > Date.parse(command.at)) throw new CommandRefused('overtaken');
    return { on, by, at: at.toISOString() };
  }
}
