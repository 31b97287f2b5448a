import type { EventDefinition } from './event.js';
import { shardOf } from './shard.js';

/** What a subject is derived from; an envelope fits. */
export interface Addressed {
  type: string;
  version: number;
  workspace: string;
  conversationId?: string;
  contactId?: string;
  accountId?: string;
}

/**
 * `cs.<noun>.<fact>.v<major>.<shard>.<workspace>.<key>`; the key is the conversation, else the contact, else the account; a setting
 * may belong to the workspace itself, and so does what becomes of a workspace.
 * @throws Error when none of them is known: such an event could not be partitioned.
 */
export function subjectOf(addressed: Addressed): string {
  const own = /^(setting|workspace)\./.test(addressed.type) ? addressed.workspace : undefined;
  const key = addressed.conversationId ?? addressed.contactId ?? addressed.accountId ?? own;
  if (!key) throw new Error(`${addressed.type} names no conversation, contact or account: it has no subject`);
  const { type, version, workspace } = addressed;
  return `cs.${type}.v${version}.${shardOf(key)}.${workspace}.${key}`;
}

/** Matches every subject of one event version, for consumers and permissions. */
export function subjectFilter({ type, version }: EventDefinition): string {
  return `cs.${type}.v${version}.>`;
}

/** The workspace an event's subject names: that of the envelope. */
export function workspaceIn(subject: string): string {
  return subject.split('.').at(-2) ?? '';
}

/** Where a message that can never be handled goes. `original` keeps its own subject as the tail. */
export function deadLetterSubject(app: string, original: string): string {
  return `cs.dlq.${app}.${original}`;
}

/** Where review hands a dead letter to the app that gave up on it, and to nobody else. */
export function redriveSubject(app: string, original: string): string {
  return `cs.redrive.${app}.${original}`;
}

/** Where an app says that it has handled a re-driven message after all. */
export function redrivenSubject(app: string, original: string): string {
  return `cs.redriven.${app}.${original}`;
}

/** A message that was set aside: which app's it is, and the subject it had at first. */
export interface SetAside {
  kind: 'dlq' | 'redrive' | 'redriven';
  app: string;
  original: string;
}

/** Reads a subject of the dead letters; undefined for every other subject. */
export function setAsideOf(subject: string): SetAside | undefined {
  const [, kind, app, original] = /^cs\.(dlq|redrive|redriven)\.([^.]+)\.(.+)$/.exec(subject) ?? [];
  return original ? { kind: kind as SetAside['kind'], app: app!, original } : undefined;
}
