import type { ApprovalContent } from '@countersign/contracts/approval';
import { changedFields, type ViewedField } from '@countersign/contracts/approval-fields';
import type { ProblemDetail } from '@countersign/runtime';
import type { ConversationRow } from '../coverage/rows.js';
import { contentOf } from './approval-content.js';

/** Every field that is another now than on the screen, by its name (RV-05). Whoever does not say what they saw is told none. */
export function whatChanged(
  viewed: readonly ViewedField[] | undefined,
  now: ApprovalContent,
): ProblemDetail[] {
  return viewed ? changedFields(viewed, now).map((field) => ({ field, message: wordsOf(field) })) : [];
}

/** The same of what a conversation says by itself, whatever is written to it. */
export function threadChanged(
  viewed: readonly ViewedField[] | undefined,
  conversation: ConversationRow,
): ProblemDetail[] {
  const changed = whatChanged(viewed, contentOf(conversation, { bubbles: [] }, ''));
  return changed.filter(({ field = '' }) => field === 'seenThrough' || field.startsWith('recipient.'));
}

function wordsOf(field: string): string {
  if (field === 'seenThrough') return 'a newer message is part of the conversation';
  if (field === 'policyVersion') return 'the safety rules are others';
  if (field === 'recipient.accountId') return 'the account it goes out through is another';
  if (field.startsWith('recipient.')) return 'the recipient is another';
  if (field.startsWith('effects.')) return 'what is done outside the conversation is another';
  if (field.endsWith('.text')) return 'the text of a message is another';
  if (field.endsWith('.file')) return 'an attached file is another';
  if (field.endsWith('.buttons')) return 'the buttons of a message are others';
  if (field.endsWith('.template')) return 'a template or what fills it is another';
  return 'what goes with a message is another';
}
