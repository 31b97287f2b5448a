import type { InboundMessage } from '@countersign/contracts';

/** What a message said, as history keeps it: its words, and a neutral placeholder for each thing that came with them. */
export function saidText({
  kind,
  text,
  attachments,
}: Pick<InboundMessage, 'kind' | 'text' | 'attachments'>): string {
  const things = attachments.map((attachment) => `[${attachment.kind}]`);
  const words = text?.trim() ?? '';
  const bare = things.length === 0 && words === '' ? [`[${kind}]`] : things;
  return [...bare, words].filter(Boolean).join(' ');
}
