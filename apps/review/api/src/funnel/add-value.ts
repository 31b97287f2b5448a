import { ContactValueRecorded, derivedId } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import { mayMove } from './contact-status.policy.js';
import type { Funnel } from './contact-status.repository.js';
import { addEntry, type NewEntry } from './ltv.repository.js';
import { FUNNEL_POLICY, moveContact } from './move-contact.js';
import { tellContact } from './tell-contact.js';

/**
 * Adds an amount, tells it, and puts it on the trail; the funnel is locked by the caller. A paid order makes a customer (FU-05).
 * @returns the new total; undefined where the reference, or this very entry, is there already
 */
export async function addValue(
  manager: EntityManager,
  conversation: ConversationRow,
  { funnel, currency, entry }: { funnel: Funnel; currency: string; entry: NewEntry },
): Promise<number | undefined> {
  const { workspace, contact_id: contactId } = conversation;
  const { entryId, amountMinor, source, actor } = entry;
  const totalMinor = await addEntry(manager, workspace, entry);
  if (totalMinor === undefined) return undefined;
  const { status } = funnel;
  const data: ContactValueRecorded = {
    ...{ entryId, amountMinor, origin: source, totalMinor, currency, status, actor },
  };
  const facts = { ...placeOf(conversation), id: entryId, data };
  await Outbox.add(manager, encodeEvent('review', ContactValueRecorded, facts));
  if ((source === 'order' || source === 'booking') && mayMove(status, 'CUSTOMER'))
    await moveContact(
      manager,
      conversation,
      { ...funnel, totalMinor },
      {
        changeId: derivedId(entryId, 'contact.status-changed'),
        ...{ to: 'CUSTOMER', actor: FUNNEL_POLICY, reason: 'paid-order' },
      },
    );
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'contact.value-recorded', objectKind: 'contact', objectId: contactId },
    detail: { entryId, amountMinor, currency, source },
  });
  await tellContact(manager, conversation);
  return totalMinor;
}
