import { Policy, type PolicyContent } from '@countersign/constitution';
import { PolicyAnswer, rpcSubject, type PolicyQuery } from '@countersign/contracts';
import { RetryLater, Rpc, RpcFailed } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';

const LIMIT_MS = 3_000;
/** Milliseconds after which a draft whose rules could not be read is tried again. */
const AGAIN_MS = 2_000;
/** Versions in use at a time are few: the newest, and those of drafts still on their way. */
const KEPT = 50;

/** The rules a draft is checked with, by the version its request names; a version never changes, so each is read once (CO-13, ADR 0031). */
@Injectable()
export class PolicyShelf {
  private readonly shipped = new Policy(0);
  private readonly kept = new Map<string, Policy>();

  constructor(private readonly rpc: Rpc) {}

  /** @throws RetryLater while review does not answer: no draft is made that the workspace's own rules have not seen */
  async of(workspace: string, version = 0): Promise<Policy> {
    if (version === 0) return this.shipped;
    const key = `${workspace}:${version}`;
    const known = this.kept.get(key);
    if (known) return known;
    const policy = new Policy(version, (await this.ask({ workspace, version })) as PolicyContent);
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(key, policy);
    return policy;
  }

  private async ask(query: PolicyQuery): Promise<PolicyAnswer> {
    try {
      const options = { limitMs: LIMIT_MS, answer: PolicyAnswer };
      const answer = await this.rpc.request(rpcSubject('review', 'policy'), query, options);
      if (answer.found) return answer;
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
    }
    throw new RetryLater('rules not known', AGAIN_MS);
  }
}
