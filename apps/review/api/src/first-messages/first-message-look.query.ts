import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contactName, recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { policyInForce } from '../rules/policy-in-force.js';
import { knownConversation, rowOf, standingOf } from './begun-conversation.repository.js';
import type { FirstMessageDto, FirstMessageLookDto } from './first-message.dto.js';
import { NewContacts } from './new-contact.js';

/** What a first message would be, before anybody countersigns it: nothing is kept. */
@Injectable()
export class FirstMessageLooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: NewContacts,
  ) {}

  /** @throws Problem 422 `number_wrong`, `unknown_account` or `channel_cannot_begin`; 503 `ingest_away` */
  async look(dto: FirstMessageDto): Promise<FirstMessageLookDto> {
    const { manager } = this.dataSource;
    const contact = await this.contacts.called(dto.accountId, dto.to);
    const known = await knownConversation(manager, contact);
    const conversation = known ?? rowOf(contact, dto.name);
    const { policy } = await policyInForce(manager, contact.workspace);
    const { text, refusals } = await standingOf(manager, contact, dto);
    return {
      ...(known && { known: { conversationId: known.conversation_id, name: contactName(known) } }),
      to: contact.number.shown,
      recipientLabel: recipientLabel(conversation),
      recipient: recipientOf(conversation),
      seenThrough: seenThroughOf(conversation),
      policyVersion: policy.version,
      text,
      refusals,
    };
  }
}
