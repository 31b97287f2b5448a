import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';
import { createAuth, type Auth } from './auth.js';

/** The authentication library, opened once and closed with the service. */
@Injectable()
export class AuthProvider implements OnApplicationShutdown {
  readonly auth: Auth;
  private readonly close: () => Promise<void>;

  constructor(config: ReviewConfig) {
    ({ auth: this.auth, close: this.close } = createAuth(config));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
