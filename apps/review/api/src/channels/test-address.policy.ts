/** Whom somebody names, as the ways to look for them. */
export interface NamedAddress {
  /** The provider's own: a chat id, a number. */
  address: string;
  /** What people call themselves there, without the `@`, in small letters. */
  handle: string;
  /** From the address of a conversation's page in the workspace. */
  itemId?: string;
  conversationId?: string;
}

/** Reads a number, a chat id, a handle, or the address of the conversation's page in the workspace. */
export function namedAddress(words: string): NamedAddress {
  const named = words.trim();
  const itemId = /\/items\/([0-9a-f-]{36})/i.exec(named)?.[1];
  const conversationId = /\bc_[a-z2-7]{20}\b/.exec(named)?.[0];
  const number = /^\+?[\d ().-]+$/.test(named) && named.replaceAll(/[^\d-]/g, '').replaceAll(/(?!^)-/g, '');
  return {
    address: number || named,
    handle: named.replace(/^@/, '').toLowerCase(),
    ...(itemId && { itemId }),
    ...(conversationId && { conversationId }),
  };
}
