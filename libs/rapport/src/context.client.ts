import { ContextAnswer, rpcSubject, type ContextQuery } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';

/** A draft does not wait longer than this for a memory (ME-11). */
const LIMIT_MS = 250;

/** Asks what is known of a contact. The memory is welcome and never needed. */
export class ContextClient {
  constructor(private readonly rpc: Rpc) {}

  /** @returns undefined when the memory did not answer in time, whatever the reason */
  async ask(query: ContextQuery): Promise<ContextAnswer | undefined> {
    try {
      const options = { limitMs: LIMIT_MS, answer: ContextAnswer };
      return await this.rpc.request(rpcSubject('rapport-writer', 'context'), query, options);
    } catch (error) {
      log.warn('memory.unavailable', { conversation_id: query.conversationId, code: errorCode(error) });
      return undefined;
    }
  }
}
