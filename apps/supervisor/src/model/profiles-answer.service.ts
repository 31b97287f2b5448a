import { ProfilesAnswer, ProfilesQuery, rpcSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupervisorConfig } from '../config.js';
import { ProfileBook } from './profile-book.service.js';

/** Tells which profiles there are and which of them can be used, before somebody chooses one. */
@Injectable()
export class ProfilesAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly book: ProfileBook,
    private readonly config: SupervisorConfig,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('supervisor', 'profiles'), ProfilesQuery, () => Promise.resolve(this.answer));
  }

  private get answer(): ProfilesAnswer {
    return { standard: this.config.profile, profiles: this.book.states };
  }
}
