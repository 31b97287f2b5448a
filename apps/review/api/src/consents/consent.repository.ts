import { randomUUID } from 'node:crypto';
import type { BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import { templateCalled } from '../templates/template.repository.js';
import { neededPurpose, type ConsentPurpose, type ConsentSource } from './consent.policy.js';

/** A consent as somebody records it. */
export interface GivenConsent {
  purpose: ConsentPurpose;
  source: ConsentSource;
  textVersion: string;
  givenAt: string;
}

type Place = Pick<ConversationRow, 'workspace' | 'contact_id' | 'channel'>;

/** The consent in force; it cannot be withdrawn until the transaction ends. */
export async function consentInForce(
  manager: EntityManager,
  { contact_id: contactId, channel }: Place,
  purpose: ConsentPurpose,
): Promise<string | undefined> {
  const [row]: { consent_id: string }[] = await manager.query(
    `SELECT consent_id FROM consent WHERE contact_id = $1 AND channel = $2 AND purpose = $3 AND withdrawn_at IS NULL FOR SHARE`,
    [contactId, channel, purpose],
  );
  return row?.consent_id;
}

/** When they last said no to it. */
export async function lastWithdrawal(
  manager: EntityManager,
  { contact_id: contactId, channel }: Place,
  purpose: ConsentPurpose,
): Promise<Date | undefined> {
  const [row]: { at: Date | null }[] = await manager.query(
    'SELECT max(withdrawn_at) AS at FROM consent WHERE contact_id = $1 AND channel = $2 AND purpose = $3',
    [contactId, channel, purpose],
  );
  return row?.at ?? undefined;
}

/** Keeps what somebody agreed to, and who says so. @returns false where one is in force: it stays as it was recorded first */
export async function recordConsent(
  manager: EntityManager,
  { workspace, contact_id: contactId, channel }: Place,
  { purpose, source, textVersion, givenAt, actor }: GivenConsent & { actor: string },
): Promise<boolean> {
  const id = randomUUID();
  const kept: unknown[] = await manager.query(
    `INSERT INTO consent (consent_id, workspace, contact_id, purpose, channel, source, text_version, given_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (contact_id, purpose, channel) WHERE withdrawn_at IS NULL DO NOTHING RETURNING consent_id`,
    [id, workspace, contactId, purpose, channel, source, textVersion.trim(), givenAt, actor],
  );
  if (kept.length === 0) return false;
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'contact.consent-recorded' },
    ...{ objectKind: 'contact', objectId: contactId },
    detail: { consentId: id, purpose, channel, source },
  });
  return true;
}

/** They asked for no more messages: nothing they agreed to holds any more, also when they come back. */
export async function withdrawAll(manager: EntityManager, place: Place): Promise<void> {
  const { workspace, contact_id: contactId } = place;
  const [withdrawn]: [{ consent_id: string; purpose: string; channel: string }[], number] =
    await manager.query(
      `UPDATE consent SET withdrawn_at = clock_timestamp(), withdrawn_by = 'contact', withdrawn_why = 'opted-out'
       WHERE contact_id = $1 AND withdrawn_at IS NULL RETURNING consent_id, purpose, channel`,
      [contactId],
    );
  for (const { consent_id: consentId, purpose, channel } of withdrawn)
    await appendAudit(manager, {
      ...{ workspace, actor: 'system', action: 'contact.consent-withdrawn' },
      ...{ objectKind: 'contact', objectId: contactId },
      detail: { consentId, purpose, channel, optedOut: true },
    });
}

/**
 * What these messages may be sent by; nothing where they need no consent.
 * @throws Problem 409 `no_consent`
 */
export async function consentsFor(
  manager: EntityManager,
  conversation: ConversationRow,
  bubbles: readonly BubbleContent[],
): Promise<string[]> {
  const wrote = conversation.last_inbound_event !== null;
  // Nearly every reply answers somebody, in words: it costs nothing.
  if (wrote && bubbles.every(({ template }) => !template)) return [];
  const consents = new Set<string>();
  for (const { template } of bubbles) {
    const known = template && (await templateCalled(manager, conversation.account_id, template));
    const purpose = neededPurpose(wrote, known?.category);
    const consent = purpose && (await consentInForce(manager, conversation, purpose));
    if (purpose && !consent) throw noConsent(purpose);
    if (consent) consents.add(consent);
  }
  return [...consents];
}

/** Notes what a reply may be sent by, so that it is held back when that is withdrawn. Only templates rest on a consent. */
export async function restOnConsents(
  manager: EntityManager,
  conversation: ConversationRow,
  { replyId, bubbles }: { replyId: string; bubbles: readonly BubbleContent[] },
): Promise<void> {
  if (!bubbles.some(({ template }) => template)) return;
  const consents = await consentsFor(manager, conversation, bubbles);
  if (consents.length > 0)
    await manager.query('UPDATE reply SET consents = $2 WHERE reply_id = $1', [replyId, consents]);
}

function noConsent(purpose: ConsentPurpose): Problem {
  return purpose === 'marketing'
    ? new Problem(
        409,
        'no_consent',
        'This person has not agreed to offers and news by this channel, or no longer does. Ask them, and record what they agreed to beside the conversation.',
      )
    : new Problem(
        409,
        'no_consent',
        'This person has not agreed to be written to by this channel, or no longer does. Ask them, and record what they agreed to beside the conversation.',
      );
}
