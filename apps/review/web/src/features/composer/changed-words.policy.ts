import { t } from '../../lib/language/t.js';

/** What changed since somebody looked, in words and in the order of the card; each once. */
export function changedWords(fields: ReadonlySet<string>): string[] {
  return [...new Set([...fields].sort(inOrder).flatMap(wordsOf))];
}

const ORDER = ['seenThrough', 'recipient', 'bubbles', 'effects', 'policyVersion', 'generation'];
const rank = (field: string): number => ORDER.findIndex((name) => field.startsWith(name));
const inOrder = (one: string, other: string): number =>
  rank(one) - rank(other) || one.localeCompare(other, 'en', { numeric: true });

function wordsOf(field: string): string[] {
  const [root, at, part] = field.split('.');
  const position = Number(at) + 1;
  switch (root) {
    case 'seenThrough':
      return [t('the customer wrote again: the new message is marked in the conversation')];
    case 'recipient':
      return [
        at === 'accountId' ? t('the account it goes out through') : t('the recipient: who it would go to'),
      ];
    case 'bubbles':
      return at === undefined ? [t('the text')] : [bubbleWords(position, part)];
    case 'effects':
      return [t('what is done beside the reply')];
    case 'policyVersion':
      return [t('the safety rules it was checked with')];
    case 'generation':
      return [t('the item: it covers other messages or has another draft')];
    default:
      return [];
  }
}

function bubbleWords(position: number, part: string | undefined): string {
  if (part === 'file') return t('the file of message {{position}}', { position });
  if (part === 'buttons') return t('the buttons of message {{position}}', { position });
  if (part === 'template') return t('the template of message {{position}}', { position });
  if (part === 'text') return t('the text of message {{position}}', { position });
  return t('what goes with message {{position}}', { position });
}

/** Whether anything of the message at this place changed. */
export const bubbleChanged = (fields: ReadonlySet<string>, position: number): boolean =>
  [...fields].some((field) => field.startsWith(`bubbles.${position}.`));

/** Whether who it goes to, or through what, changed. */
export const recipientChanged = (fields: ReadonlySet<string>): boolean =>
  [...fields].some((field) => field.startsWith('recipient.'));
