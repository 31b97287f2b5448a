import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { recordConsent } from '../consents/consent.repository.js';
import { assertApprovable } from '../decisions/approval-guard.js';
import { FinalJudge } from '../decisions/final-judge.service.js';
import { approvedDto, type OrderedReply } from '../decisions/ordered-reply.js';
import { replyIdOf, ReplyService } from '../decisions/reply.service.js';
import {
  beginConversation,
  knownConversation,
  noteBegun,
  rowOf,
  standingOf,
} from './begun-conversation.repository.js';
import type { BeginDto, BegunDto } from './first-message.dto.js';
import { NewContacts, type NewContact } from './new-contact.js';

interface Beginning {
  contact: NewContact;
  person: Person;
  dto: BeginDto;
  replyId: string;
}

/**
 * Writes to somebody who never wrote (RV-20): the same checks, the same signature, one place in the order. The conversation has the ids their
 * answer will come with, so it is begun once, whoever begins it; consent, conversation and approval are one commit, and before it there is nothing.
 */
@Injectable()
export class FirstMessages {
  constructor(
    private readonly contacts: NewContacts,
    private readonly replies: ReplyService,
    private readonly relay: OutboxRelay,
    private readonly judge: FinalJudge,
  ) {}

  /** @throws Problem 409 `known_contact`, or whatever forbids it: then nothing is kept and nothing is sent */
  async begin(person: Person, dto: BeginDto, click: string): Promise<BegunDto> {
    const contact = await this.contacts.called(dto.accountId, dto.to);
    const beginning = { contact, person, dto, replyId: replyIdOf(click) };
    const reply = await this.judge.decide((manager, asked) => this.commit(manager, beginning, asked));
    this.relay.nudge();
    return { ...approvedDto(reply), conversationId: contact.conversationId };
  }

  private async commit(
    manager: EntityManager,
    { contact, person, dto, replyId }: Beginning,
    asked: boolean,
  ): Promise<OrderedReply> {
    const before = await this.replies.madeBefore(manager, replyId, dto.digest);
    if (before) return before;
    if (await knownConversation(manager, contact)) throw knownContact();
    const { conversation, begun } = await beginConversation(manager, rowOf(contact, dto.name));
    // A repeat of the same click may have been faster.
    const meanwhile = begun ? undefined : await this.replies.madeBefore(manager, replyId, dto.digest);
    if (meanwhile) return meanwhile;
    if (!begun) throw knownContact();
    const { text, refusals } = await standingOf(manager, contact, dto);
    if (refusals[0]) throw new Problem(409, refusals[0].code, refusals[0].message, refusals);
    const actor = `person:${person.id}`;
    await recordConsent(manager, conversation, { ...dto.consent, actor });
    const bubbles = [{ text, template: dto.template }];
    const judging = { asked, confirmed: dto.unjudged ?? false };
    const checked = await assertApprovable(manager, conversation, {
      ...{ bubbles, actor, judging, digest: dto.digest, roles: person.roles },
      ...(dto.override && { override: dto.override }),
    });
    const ordered = await this.replies.order(manager, conversation, {
      ...{ replyId, bubbles, checked, turnIds: [], undoMs: 0 },
      ...{ approvedBy: actor, approverName: person.name, freshness: 'exact' },
    });
    await noteBegun(manager, conversation, { actor, reply: ordered, trail: checked.trail });
    return ordered;
  }
}

function knownContact(): Problem {
  const message = 'There is a conversation with this number already. Open it and write there.';
  return new Problem(409, 'known_contact', message, [{ field: 'to', message }]);
}
