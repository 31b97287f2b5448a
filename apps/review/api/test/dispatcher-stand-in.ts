import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import {
  derivedId,
  killSwitchEventId,
  ReplyResolved,
  ResolveSend,
  rpcSubject,
  SetKillSwitch,
  SettingChanged,
  type BubbleOutcome,
  type SendResolution,
} from '@countersign/contracts';
import { commandPayload, type CommandName } from '@countersign/contracts/approval';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import type { ReviewWorld } from './review-world.js';

const FORGED = Object.assign(new Error('forged'), { code: 'forged' });

/** The dispatcher as review knows it: checks the signature, lets the first word stand, answers, and tells everybody. */
export class DispatcherStandIn {
  readonly resolutions = new Map<string, SendResolution>();
  readonly commands: (ResolveSend | SetKillSwitch)[] = [];
  /** It carries out what it is asked, and its answer is lost. */
  losesAnswers = false;
  /** Its events do not come (yet). */
  silent = false;
  private readonly key: KeyObject;
  private readonly rpc: Rpc;

  private constructor(
    private readonly world: ReviewWorld,
    private readonly connection: NatsConnection,
    /** Conversation and bubbles of a reply, for the event. */
    private readonly about: (replyId: string) => { conversationId: string; bubbles: BubbleOutcome[] },
  ) {
    this.key = createPublicKey({ key: world.publicKey, format: 'der', type: 'spki' });
    this.rpc = new Rpc(connection, 'dispatcher');
    this.rpc.answer(rpcSubject('dispatcher', 'resolve-send'), ResolveSend, (command) =>
      this.resolve(command),
    );
    this.rpc.answer(rpcSubject('dispatcher', 'set-kill-switch'), SetKillSwitch, (command) =>
      this.set(command),
    );
  }

  static async start(
    world: ReviewWorld,
    about: DispatcherStandIn['about'] = () => ({ conversationId: '', bubbles: [] }),
  ): Promise<DispatcherStandIn> {
    return new DispatcherStandIn(world, await connectNats(world.servers.nats, 'test'), about);
  }

  async stop(): Promise<void> {
    this.rpc.stop();
    await this.connection.drain();
  }

  /** Says what became of a reply, without having been asked. */
  async tell(replyId: string, standing: SendResolution, supersededBy?: string): Promise<void> {
    this.resolutions.set(replyId, standing);
    const { conversationId, bubbles } = this.about(replyId);
    const state: BubbleOutcome['state'] = standing.verdict === 'arrived' ? 'sent' : 'cancelled';
    await this.world.bus.publish('dispatcher', ReplyResolved, {
      workspace: 'main',
      conversationId,
      id: derivedId(replyId, 'reply.resolved'),
      data: {
        replyId,
        ordinal: 1,
        bubbles: bubbles.map((one) => (one.state === 'unknown' ? { ...one, state } : one)),
        ...standing,
        supersededBy,
      },
    });
  }

  private async resolve(command: ResolveSend): Promise<SendResolution> {
    this.check('resolve-send', command);
    const { replyId, verdict, actor: by, at } = command;
    const standing = this.resolutions.get(replyId) ?? { verdict, by, at };
    this.resolutions.set(replyId, standing);
    if (!this.silent) await this.tell(replyId, standing);
    return this.answered(standing);
  }

  private async set(command: SetKillSwitch): Promise<object> {
    this.check('set-kill-switch', command);
    const { workspace, scope, target, on, reason, actor: by, at } = command;
    if (!this.silent) {
      await this.world.bus.publish('dispatcher', SettingChanged, {
        workspace,
        accountId: target,
        id: killSwitchEventId(command),
        data: { setting: 'kill-switch', scope, target, on, reason, by, at },
      });
    }
    return this.answered({ on, by, at });
  }

  private check(name: CommandName, command: ResolveSend | SetKillSwitch): void {
    const { signature, ...claims } = command;
    const bytes = commandPayload(name, claims);
    if (!verify(null, bytes, this.key, Buffer.from(signature, 'base64url'))) throw FORGED;
    this.commands.push(command);
  }

  private answered<T>(answer: T): Promise<T> {
    return this.losesAnswers ? new Promise(() => undefined) : Promise.resolve(answer);
  }
}
