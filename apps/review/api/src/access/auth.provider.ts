import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ENTERED } from '../people/membership.repository.js';
import { ReviewConfig } from '../review.config.js';
import { createAuth, type Auth } from './auth.js';
import type { RecordAccess } from './sign-in-hooks.js';

/** The authentication library, opened once and closed with the service. */
@Injectable()
export class AuthProvider implements OnApplicationShutdown {
  readonly auth: Auth;
  private readonly close: () => Promise<void>;

  constructor(config: ReviewConfig, dataSource: DataSource) {
    const record: RecordAccess = (personId, { action, method }, named) =>
      dataSource.transaction(async (manager) => {
        // The list of people shows it. Streams ask for their session then: it is no moment to change one.
        if (action === 'person.joined') await recordChange(manager, { kind: 'access' });
        const [entered]: { workspace: string }[] = named ? [] : await manager.query(ENTERED, [personId]);
        await appendAudit(manager, {
          workspace: named ?? entered?.workspace ?? config.workspace,
          actor: `person:${personId}`,
          action,
          objectKind: 'person',
          objectId: personId,
          detail: method ? { method } : {},
        });
      });
    ({ auth: this.auth, close: this.close } = createAuth(config, record));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
