import {
  KillSwitchAnswer,
  rpcSubject,
  SendResolution,
  type ResolveSend,
  type SetKillSwitch,
} from '@countersign/contracts';
import type { CommandName } from '@countersign/contracts/approval';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { ApprovalSigner } from '../decisions/approval-signer.js';
import { CurrentWorkspace } from '../access/current-workspace.js';

const LIMIT_MS = 3_000;

type Own<T> = Omit<T, 'workspace' | 'actor' | 'at' | 'signature'>;

/** Commands to the dispatcher, in the name of somebody who is signed in and with our word for it. */
@Injectable()
export class DispatcherClient {
  constructor(
    private readonly rpc: Rpc,
    private readonly signer: ApprovalSigner,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 503, 409 `not_unknown` */
  resolveSend(person: Person, own: Own<ResolveSend>): Promise<SendResolution> {
    return this.command('resolve-send', { person, workspace: this.current.workspace }, own, SendResolution);
  }

  /** @throws Problem 503, 409 `overtaken` */
  async setKillSwitch(person: Person, workspace: string, own: Own<SetKillSwitch>): Promise<KillSwitchAnswer> {
    return this.command('set-kill-switch', { person, workspace }, own, KillSwitchAnswer);
  }

  private async command<A extends object>(
    name: CommandName,
    { person, workspace }: { person: Person; workspace: string },
    own: object,
    answer: new () => A,
  ): Promise<A> {
    const [{ at }]: [{ at: Date }] = await this.dataSource.query('SELECT clock_timestamp() AS at');
    const claims = { workspace, actor: `person:${person.id}`, at: at.toISOString(), ...own };
    const command = { ...claims, signature: this.signer.signCommand(name, claims) };
    try {
      return await this.rpc.request(rpcSubject('dispatcher', name), command, { limitMs: LIMIT_MS, answer });
    } catch (error) {
      throw error instanceof RpcFailed ? problemOf(error.code) : error;
    }
  }
}

function problemOf(code: string): Problem {
  if (code === 'not-unknown')
    return new Problem(
      409,
      'not_unknown',
      'It is known what became of this reply: there is nothing to resolve.',
    );
  if (code === 'overtaken')
    return new Problem(409, 'overtaken', 'Somebody else changed it at the same moment. Look again.');
  return new Problem(
    503,
    'dispatcher_away',
    'The sending service did not answer. Trying again is safe: the same decision counts once.',
  );
}
