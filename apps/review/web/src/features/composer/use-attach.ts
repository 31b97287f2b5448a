import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/http.js';
import { problemWords } from '../../api/problem-words.policy.js';
import { attachFile } from '../../api/reply-files.js';
import type { EditFile } from './bubble-extra.policy.js';

/** Attaching files one after the other, and what keeps one from it. */
export interface Attaching {
  busy: boolean;
  /** Why the last one was not taken. */
  problem: string | undefined;
  attach: (files: readonly File[]) => Promise<void>;
}

/** Attaches files to the replies of a conversation, and puts each where the reply then stands. */
export function useAttach(
  conversationId: string | undefined,
  onAttached: (file: EditFile) => void,
): Attaching {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  // The reply may be written on while a file is on its way: it goes into what is there when it arrives.
  const attached = useRef(onAttached);
  useEffect(() => {
    attached.current = onAttached;
  });

  const attach = async (files: readonly File[]): Promise<void> => {
    if (conversationId === undefined || files.length === 0) return;
    setBusy(true);
    setProblem(undefined);
    try {
      for (const file of files) attached.current(await attachFile(conversationId, file));
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, attach };
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Problem)) throw error;
  const { title, next } = problemWords(error);
  return error.detail ?? `${title} ${next}`;
}
