import { ProfilesAnswer, ProfilesQuery, rpcSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupervisorConfig } from '../config.js';
import { ProfileBook } from './profile-book.service.js';
import { SwitchSignals } from './switch-signals.repository.js';
import { stateOf } from './switch-state.policy.js';

/** Tells which profiles there are and which of them can be used, before somebody chooses one, and which rules want another now. */
@Injectable()
export class ProfilesAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly book: ProfileBook,
    private readonly signals: SwitchSignals,
    private readonly config: SupervisorConfig,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('supervisor', 'profiles'), ProfilesQuery, (query) => this.answer(query));
  }

  private async answer({ workspace }: ProfilesQuery): Promise<ProfilesAnswer> {
    const rules = this.book.switchRules;
    const signals = rules.length > 0 ? await this.signals.now(workspace) : undefined;
    return {
      standard: this.config.profile,
      profiles: this.book.states,
      ...(signals && { rules: rules.map((rule) => stateOf(rule, signals)) }),
    };
  }
}
