import { JudgeQuery, rpcSubject, type JudgeAnswer } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import type { ReviewWorld } from './review-world.js';

type Said = Omit<JudgeAnswer, 'digest'> & { digest?: string };

/** The supervisor as review knows it, with a judge that says what a spec tells it to. */
export class JudgeStandIn {
  readonly asked: JudgeQuery[] = [];
  /** What it says of a text; `silent`: nothing, ever. */
  says: (reply: string) => Said | 'silent' = () => ({ outcome: 'judged', findings: [] });
  /** It thinks until then. */
  until?: Promise<void>;

  private constructor(
    private readonly connection: NatsConnection,
    private readonly rpc: Rpc,
  ) {
    this.rpc.answer(rpcSubject('supervisor', 'judge'), JudgeQuery, async (query) => {
      this.asked.push(query);
      await this.until;
      const said = this.says(query.reply.join('\n'));
      return said === 'silent' ? new Promise<never>(() => undefined) : { digest: query.digest, ...said };
    });
  }

  static async start(world: ReviewWorld): Promise<JudgeStandIn> {
    const connection = await connectNats(world.servers.nats, 'test');
    return new JudgeStandIn(connection, new Rpc(connection, 'supervisor'));
  }

  async stop(): Promise<void> {
    this.rpc.stop();
    await this.connection.drain();
  }
}

/** What a judge says of words. */
export function findingOf(
  category: string,
  severity: 'low' | 'medium' | 'high' | 'critical',
  words: string,
): Said {
  const rule = `judge-${category.replaceAll('_', '-')}`;
  return {
    outcome: 'judged',
    findings: [{ rule, category, severity, layer: 'judge', words, reason: 'It says so.' }],
  };
}
