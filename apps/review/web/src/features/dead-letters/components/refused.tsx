import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { announce } from '../../../ui/announcer.js';
import { Banner } from '../../../ui/banner.js';

/** Carries out a change of letters once; what it answers is said aloud, and a refusal stays for the dialog to show. */
export function useChange(onDone: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const change = async (carryOut: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      announce(await carryOut());
      void client.invalidateQueries({ queryKey: keys.deadLetters });
      onDone();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };
  return { busy, refusal, change };
}

export function Refused({ problem }: { problem: unknown }) {
  if (!(problem instanceof Problem)) return null;
  const { title, next, list } = problemWords(problem);
  return (
    <Banner tone="bad" urgent title={title}>
      {list.join('. ')} {next}
    </Banner>
  );
}
