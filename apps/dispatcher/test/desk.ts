import { sign, type KeyObject } from 'node:crypto';
import {
  KillSwitchAnswer,
  MarkedRead,
  rpcSubject,
  SendResolution,
  type KillSwitchScope,
} from '@countersign/contracts';
import { commandPayload, type CommandName } from '@countersign/contracts/approval';
import { Rpc, type NatsConnection } from '@countersign/messaging';

/** A person at the workspace, as the dispatcher hears them: commands with review's signature. */
export class Desk {
  private readonly rpc: Rpc;

  constructor(
    connection: NatsConnection,
    private readonly key: KeyObject,
    readonly person: string,
  ) {
    this.rpc = new Rpc(connection, 'review');
  }

  /** @throws RpcFailed with the dispatcher's code */
  resolve(replyId: string, verdict: 'arrived' | 'dropped', signedFor: object = {}): Promise<SendResolution> {
    const command = this.signed('resolve-send', { replyId, verdict }, signedFor);
    return this.ask(rpcSubject('dispatcher', 'resolve-send'), command, SendResolution);
  }

  /** @throws RpcFailed with the dispatcher's code */
  set(
    on: boolean,
    scope: KillSwitchScope,
    { target, at }: { target?: string; at?: string } = {},
  ): Promise<KillSwitchAnswer> {
    const claims = { on, scope, ...(target && { target }), reason: 'Wrong prices.', ...(at && { at }) };
    const command = this.signed('set-kill-switch', claims);
    return this.ask(rpcSubject('dispatcher', 'set-kill-switch'), command, KillSwitchAnswer);
  }

  /** Has something on screen. Review waits for no answer; here it says what came of it. */
  async sees(conversationId: string, place: { eventId: string; seq: number }): Promise<boolean> {
    const seen = { workspace: 'main', conversationId, ...place };
    return (await this.ask(rpcSubject('dispatcher', 'mark-read'), seen, MarkedRead)).shown;
  }

  ask<A extends object>(subject: string, command: object, answer: new () => A): Promise<A> {
    return this.rpc.request(subject, command, { limitMs: 5_000, answer });
  }

  /** @param signedFor claims that are signed instead of those that are sent */
  private signed(name: CommandName, own: object, signedFor: object = {}): object {
    const claims = {
      workspace: 'main',
      actor: `person:${this.person}`,
      at: new Date().toISOString(),
      ...own,
    };
    const bytes = commandPayload(name, { ...claims, ...signedFor });
    return { ...claims, signature: sign(null, bytes, this.key).toString('base64url') };
  }
}
