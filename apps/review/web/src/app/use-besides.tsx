import { useCallback, type ReactNode } from 'react';
import { Notes } from '../features/colleagues/components/notes.js';
import { BesideThread } from './beside-thread.js';

interface Besides {
  notesOf: (conversationId: string) => ReactNode;
  memoryOf: (conversationId: string, contactId: string | undefined) => ReactNode;
}

/** What stands beside a conversation, for somebody of these roles: the same functions for as long as they have them. */
export function useBesides(roles: readonly string[]): Besides {
  return {
    notesOf: useCallback((conversationId) => <Notes {...{ conversationId, roles }} />, [roles]),
    memoryOf: useCallback(
      (conversationId, contactId) => <BesideThread {...{ conversationId, contactId, roles }} />,
      [roles],
    ),
  };
}
