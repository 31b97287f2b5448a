/** Notes that are begun and not saved, by conversation: going to another item and back loses none. */
const drafts = new Map<string, string>();

export const noteDrafts = {
  of: (conversationId: string): string => drafts.get(conversationId) ?? '',
  keep(conversationId: string, note: string): void {
    if (note === '') drafts.delete(conversationId);
    else drafts.set(conversationId, note);
  },
  clear: (): void => drafts.clear(),
};
