import { PromptsAnswer, rpcSubject, type KeptPrompt } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';

const LIMIT_MS = 5_000;

/** What models were asked for a draft, as the supervisor keeps it (SV-21). Whoever reads the words of one is on the trail before they see them. */
@Injectable()
export class DraftPrompts {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  list(requestId: string): Promise<KeptPrompt[]> {
    return this.ask({ requestId });
  }

  /** @throws Problem 404; 410 `prompt_forgotten` once its words are not kept any more */
  async read(person: Person, requestId: string, digest: string): Promise<KeptPrompt> {
    const [prompt] = await this.ask({ requestId, digest });
    if (!prompt) throw new Problem(404, 'not_found', 'There is no such prompt.');
    if (prompt.words === undefined)
      throw new Problem(
        410,
        'prompt_forgotten',
        'The words of a prompt are kept for 30 days; its digest remains.',
      );
    await this.dataSource.transaction((manager) =>
      appendAudit(manager, {
        workspace: this.current.workspace,
        actor: actorOf(person),
        action: 'prompt.read',
        objectKind: 'draft',
        objectId: requestId,
        detail: { digest, role: prompt.role },
      }),
    );
    return prompt;
  }

  private async ask(query: { requestId: string; digest?: string }): Promise<KeptPrompt[]> {
    const asked = { workspace: this.current.workspace, ...query };
    try {
      const { prompts } = await this.rpc.request(rpcSubject('supervisor', 'prompts'), asked, {
        limitMs: LIMIT_MS,
        answer: PromptsAnswer,
      });
      return prompts;
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(
        503,
        'supervisor_away',
        'The service that keeps the prompts did not answer. Try again.',
      );
    }
  }
}
