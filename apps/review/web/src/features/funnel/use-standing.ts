import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeStatus,
  readStanding,
  recordValue,
  type ContactStanding,
  type WantedAmount,
  type WantedMove,
} from '../../api/funnel.js';
import { keys } from '../../api/keys.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';

export interface Standing {
  standing: ContactStanding | undefined;
  failed: boolean;
  retry: () => void;
  /** @throws Problem */
  move: (wanted: WantedMove) => Promise<void>;
  /** @throws Problem */
  record: (wanted: WantedAmount) => Promise<void>;
}

/** Where a contact stands and what they are worth so far. What is decided here goes to this contact, whoever is shown when it arrives. */
export function useStanding(contactId: string): Standing {
  const client = useQueryClient();
  const read = useQuery({
    queryKey: keys.standing(contactId),
    queryFn: () => readStanding(contactId),
    retry: false,
  });
  const told = async (act: Promise<unknown>, words: string): Promise<void> => {
    try {
      await act;
      announce(words);
    } finally {
      // Refused, the newest state is what helps.
      await client.invalidateQueries({ queryKey: keys.standing(contactId) });
    }
  };
  return {
    standing: read.data,
    failed: read.isError,
    retry: () => void read.refetch(),
    move: (wanted) => told(changeStatus(contactId, wanted), t('Status changed')),
    record: (wanted) => told(recordValue(contactId, wanted), t('Amount recorded')),
  };
}
