import { verify, type KeyObject } from 'node:crypto';
import { commandPayload, type CommandName } from '@countersign/contracts/approval';
import { Injectable } from '@nestjs/common';
import { publicKeyOf } from '../approval/approval-key.js';
import { DispatcherConfig } from '../dispatcher.config.js';

/** A command is not carried out; the code goes back to whoever asked. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(readonly code: 'forged' | 'not-unknown' | 'overtaken') {
    super(code);
  }
}

/** Says whether a command is review's own: whoever reaches the bus cannot settle a send or lift the kill switch. */
@Injectable()
export class CommandVerifier {
  private readonly key: KeyObject;

  constructor(config: DispatcherConfig) {
    this.key = publicKeyOf(config.approvalPublicKey);
  }

  /** @throws CommandRefused `forged` */
  assertSigned(name: CommandName, { signature, ...claims }: { signature: string }): void {
    const bytes = commandPayload(name, claims);
    if (!verify(null, bytes, this.key, Buffer.from(signature, 'base64url')))
      throw new CommandRefused('forged');
  }
}
