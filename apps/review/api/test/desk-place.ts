import { randomUUID } from 'node:crypto';
import { contactIdOf, conversationIdOf, derivedId } from '@countersign/contracts';
import { replyIdOf } from '../src/decisions/reply.service.js';
import { CLICKS, SCRIPT } from './desk-model.js';

/** A conversation nobody else writes in, and the ids of what happens in it by the model's names. */
export class DeskPlace {
  readonly chat = randomUUID();
  readonly facts;

  constructor() {
    const at = { workspace: 'main', channel: 'webchat', accountId: 'webchat-main' } as const;
    const conversationId = conversationIdOf('spec', { ...at, chat: this.chat });
    this.facts = { ...at, conversationId, contactId: contactIdOf('spec', { ...at, user: this.chat }) };
  }

  get conversationId(): string {
    return this.facts.conversationId;
  }

  /** Ids by what they were made from. */
  names(): Map<string, string> {
    const events = SCRIPT.map((_, event) => event);
    const commands = events.map((event) => `command ${event}`);
    const replies = [...CLICKS, ...commands];
    const causes = [...events.map((event) => `turn ${event}`), ...replies.map((name) => `outcome ${name}`)];
    return new Map([
      ...replies.map((name) => [this.replyId(name), name] as const),
      ...causes.map((name) => [derivedId(this.causeId(name), 'review.item'), name] as const),
    ]);
  }

  replyId(name: string): string {
    const [, event] = /^command (\d+)$/.exec(name) ?? [];
    return event ? derivedId(this.id(`event ${event}`), 'reply') : replyIdOf(this.click(name));
  }

  click(name: string): string {
    return `${this.conversationId}:${name}`;
  }

  causeId(name: string): string {
    return this.id(`cause ${name}`);
  }

  id(of: string): string {
    return derivedId(this.conversationId, of);
  }
}
