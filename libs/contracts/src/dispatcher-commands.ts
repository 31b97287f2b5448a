import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { SEND_VERDICTS, type SendVerdict } from './events/reply-outcome.v1.js';
import { KILL_SWITCH_SCOPES, type KillSwitchScope } from './events/setting-changed.v1.js';
import { derivedId } from './ids.js';
import { Personal } from './personal.js';

/** Somebody who is signed in says so, and review vouches for it: Ed25519 over `commandPayload` of every other field. */
abstract class SignedCommand {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^person:[A-Za-z0-9_-]{1,64}$/) actor!: string;
  /** When it was decided, by review's database. */
  @IsISO8601() at!: string;
  /** base64url, 64 bytes. */
  @Matches(/^[A-Za-z0-9_-]{86}$/) signature!: string;
}

/**
 * `cs.rpc.dispatcher.resolve-send`: a person's word on a reply of which nobody knows whether it arrived. Sending it again is not a
 * command but a new approval (`reply.approved` with `resends`).
 */
export class ResolveSend extends SignedCommand {
  @IsUUID() replyId!: string;
  @IsIn(['arrived', 'dropped']) verdict!: 'arrived' | 'dropped';
}

/** The word that stands: the asker's own, or one that came before it. */
export class SendResolution {
  @IsIn(SEND_VERDICTS) verdict!: SendVerdict;
  @Matches(/^(person:[A-Za-z0-9_-]{1,64}|evidence)$/) by!: string;
  @IsISO8601() at!: string;
}

/** `cs.rpc.dispatcher.set-kill-switch`: nothing in the scope starts to be sent any more, or it may again. */
export class SetKillSwitch extends SignedCommand {
  @IsIn(KILL_SWITCH_SCOPES) scope!: KillSwitchScope;
  /** The account, where the scope is one. */
  @IsOptional() @Matches(/^[a-z0-9_-]{1,60}$/) target?: string;
  @IsBoolean() on!: boolean;
  @IsString() @MaxLength(200) @Personal() reason!: string;
}

/** How the switch stands now. */
export class KillSwitchAnswer {
  @IsBoolean() on!: boolean;
  @Matches(/^person:[A-Za-z0-9_-]{1,64}$/) by!: string;
  @IsISO8601() at!: string;
}

/** `cs.rpc.dispatcher.sync-templates`: ask the provider now which templates an account may send. */
export class SyncTemplates {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
}

/** What came of it; those that changed come as `account.templates-changed`. */
export class TemplatesSynced {
  /** False when the account has no templates, or the provider did not answer. */
  @IsBoolean() known!: boolean;
  @IsOptional() @IsInt() @Min(0) count?: number;
}

/**
 * `cs.rpc.dispatcher.mark-read`: somebody has this message on screen. A hint, not a question: it may be lost, and twice is once. It
 * names a place in the stream, never an address: only what was received can be marked.
 */
export class MarkRead {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
  /** The newest message on screen. */
  @IsUUID() eventId!: string;
  /** Its stream sequence in INBOUND. */
  @IsInt() @Min(1) seq!: number;
}

/** For whoever waits for it. */
export class MarkedRead {
  /** False when the channel cannot or may not show it, or did not take it. */
  @IsBoolean() shown!: boolean;
}

/** `cs.rpc.dispatcher.send-wait`: until when the provider told us to wait in this chat, or with the whole account. */
export class AskSendWait {
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
}

/** Nothing, where nobody told us to wait. */
export class SendWait {
  @IsOptional() @IsISO8601() until?: string;
}

/** Which switch a scope means: the account, the workspace, or the one of the whole installation (empty). */
export function killSwitchTarget({
  scope,
  target,
  workspace,
}: Pick<SetKillSwitch, 'scope' | 'target' | 'workspace'>): string {
  return { all: '', workspace, account: target ?? '' }[scope];
}

/** Id of the `setting.changed` that follows from a command: who asked knows it before it is told. */
export function killSwitchEventId(
  command: Pick<SetKillSwitch, 'scope' | 'target' | 'workspace' | 'at'>,
): string {
  return derivedId(`kill-switch:${command.scope}:${killSwitchTarget(command)}`, command.at);
}
