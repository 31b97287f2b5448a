import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { readMemory, ruleFact, type Fact, type Memory, type Ruling } from '../../api/memory.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';

export interface ContactMemory {
  memory: Memory | undefined;
  failed: boolean;
  retry: () => void;
  /** Decides about a fact on the version that is shown. @throws Problem */
  rule: (fact: Pick<Fact, 'key' | 'version'>, ruling: Omit<Ruling, 'key' | 'base'>) => Promise<void>;
}

const done = (): Record<Ruling['act'], string> => ({
  set: t('Saved'),
  pin: t('Pinned'),
  unpin: t('Let go'),
  remove: t('Taken away'),
});

/** What is remembered of the person of a conversation, kept fresh by the stream. */
export function useMemory(conversationId: string): ContactMemory {
  const client = useQueryClient();
  const memory = useQuery({
    queryKey: keys.memory(conversationId),
    queryFn: () => readMemory(conversationId),
    retry: false,
  });
  return {
    memory: memory.data,
    failed: memory.isError,
    retry: () => void memory.refetch(),
    rule: async ({ key, version: base }, ruling) => {
      try {
        await ruleFact(conversationId, { key, base, ...ruling });
        announce(done()[ruling.act]);
      } finally {
        // Refused, the newest state is what helps.
        await client.invalidateQueries({ queryKey: keys.memory(conversationId) });
      }
    },
  };
}
