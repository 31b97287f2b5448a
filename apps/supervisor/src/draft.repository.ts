import type { DraftFailed, DraftReady } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a request came to, as it is or was published. */
export type StoredDraft =
  | { state: 'ready'; data: DraftReady; createdAt: Date }
  | { state: 'failed'; data: DraftFailed; createdAt: Date }
  | { state: 'cancelled'; data: object; createdAt: Date };

/** Where a draft belongs. */
export interface DraftPlace {
  requestId: string;
  itemId: string;
  workspace: string;
  conversationId?: string;
}

/** One row a request: the first answer stands. */
@Injectable()
export class DraftRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(requestId: string): Promise<StoredDraft | undefined> {
    const [row]: StoredDraft[] = await this.dataSource.query(
      'SELECT state, data, created_at AS "createdAt" FROM draft WHERE request_id = $1',
      [requestId],
    );
    return row;
  }

  /** @returns what stands: this draft, or the one another instance was faster with */
  async keep(
    place: DraftPlace,
    draft: Pick<StoredDraft, 'state' | 'data'>,
    trail: object,
  ): Promise<StoredDraft> {
    const { requestId, itemId, workspace, conversationId } = place;
    const [row]: StoredDraft[] = await this.dataSource.query(
      `INSERT INTO draft (request_id, item_id, workspace, conversation_id, state, data, trail)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (request_id) DO UPDATE SET state = draft.state
       RETURNING state, data, created_at AS "createdAt"`,
      [
        requestId,
        itemId,
        workspace,
        conversationId,
        draft.state,
        JSON.stringify(draft.data),
        JSON.stringify(trail),
      ],
    );
    return row!;
  }
}
