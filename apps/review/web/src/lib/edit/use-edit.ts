import { useState } from 'react';
import { Problem } from '../../api/http.js';

/** What the server says where somebody else saved first. */
const STALE = new Set(['changed_meanwhile', 'setting_changed', 'cta_changed', 'rules_changed_meanwhile']);

/** One edit of something that has versions. */
export interface Edit<T> {
  /** It is being saved. */
  busy: boolean;
  /** Why the last save was refused. */
  problem: unknown;
  /** How it stands now, where somebody else saved first. */
  theirs: T | undefined;
  /** Saves on the version the edit began with, or was last shown. @returns whether it is saved */
  save: (act: (base: number) => Promise<unknown>) => Promise<boolean>;
  /** The next save goes over what is shown of theirs. */
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * What is typed goes on from the version it was opened with. Where another one is there by then nothing is saved and nothing is lost:
 * theirs is shown beside it until the person chooses.
 * @param begun the version it was opened with; 0 of something new
 * @param newest reads it again; undefined where it was taken away
 * @param show puts theirs into the form
 */
export function useEdit<T extends { version: number }>(
  begun: number,
  newest: () => Promise<T | undefined>,
  show: (theirs: T) => void,
): Edit<T> {
  const [base, setBase] = useState(begun);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [theirs, setTheirs] = useState<T>();
  const goOn = (version: number): void => {
    setBase(version);
    setTheirs(undefined);
    setProblem(undefined);
  };
  return {
    ...{ busy, problem, theirs },
    async save(act) {
      setBusy(true);
      setProblem(undefined);
      setTheirs(undefined);
      try {
        const { version } = ((await act(base)) ?? {}) as { version?: number };
        goOn(version ?? base);
        return true;
      } catch (error) {
        if (error instanceof Problem && STALE.has(error.code))
          setTheirs(await newest().catch(() => undefined));
        setProblem(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    keepMine: () => theirs && goOn(theirs.version),
    takeTheirs: () => {
      if (!theirs) return;
      show(theirs);
      goOn(theirs.version);
    },
  };
}
