import type { ListState } from './items.js';

/** The names under which answers of the server are cached. */
export const keys = {
  me: ['me'] as const,
  taxonomy: ['taxonomy'] as const,
  channels: ['channels'] as const,
  deadLetters: ['dead-letters'] as const,
  unknownSends: ['unknown-sends'] as const,
  stops: ['stops'] as const,
  lists: ['items'] as const,
  list: (state: ListState) => ['items', state] as const,
  everyItem: ['item'] as const,
  everyComposing: ['composing'] as const,
  item: (itemId: string) => ['item', itemId] as const,
  conversations: ['conversation'] as const,
  conversation: (conversationId: string) => ['conversation', conversationId] as const,
  templates: (accountId: string) => ['channels', accountId, 'templates'] as const,
  rules: ['rules'] as const,
  facts: ['facts'] as const,
  people: ['people'] as const,
  devices: ['devices'] as const,
  documents: ['knowledge'] as const,
  document: (name: string) => ['knowledge', name] as const,
  memories: ['memory'] as const,
  memory: (conversationId: string) => ['memory', conversationId] as const,
  promises: (conversationId: string) => ['promises', conversationId] as const,
  composing: (conversationId: string) => ['composing', conversationId] as const,
};
