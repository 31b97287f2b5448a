import { useCallback, useEffect, useState } from 'react';
import { getFile, isStored, type Media, type StoredFile } from '../../api/conversations.js';

/** Milliseconds before its end at which a link is renewed. */
const AHEAD_MS = 60_000;
/** Milliseconds at least between two renewals, whatever the clock of this machine says. */
const PAUSE_MS = 5_000;

export type Trouble = 'loading' | 'failed' | 'unplayable';

export interface FileOnScreen {
  /** What is shown or played: it keeps the link it began with, so that nothing starts over while that is good. */
  shown: StoredFile;
  /** What is newest: for whatever is opened or downloaded. */
  newest: Media;
  trouble: Trouble | undefined;
  /** What is shown could not be loaded; its link is renewed if that was the reason. */
  broke: () => void;
  loadAgain: () => void;
}

/** A file on screen: its links are renewed before they end, and what plays is left alone until it breaks. */
export function useFile(given: StoredFile): FileOnScreen {
  const { id } = given;
  const [renewed, setRenewed] = useState<Media>();
  const [shown, setShown] = useState(given);
  const [trouble, setTrouble] = useState<Trouble>();
  const newest = newer(given, renewed);
  const end = isStored(newest) ? newest.goodUntil : undefined;

  const renew = useCallback(async () => {
    const answer = await getFile(id);
    setRenewed(answer);
    return answer;
  }, [id]);

  useEffect(() => {
    if (end === undefined) return undefined;
    const ms = Math.max(PAUSE_MS, Date.parse(end) - AHEAD_MS - Date.now());
    // A failure is not told: what has ended by then says so when somebody wants it.
    const timer = setTimeout(() => void renew().catch(() => undefined), ms);
    return () => clearTimeout(timer);
  }, [end, renew]);

  const load = async (again: boolean): Promise<void> => {
    if (again) setTrouble('loading');
    try {
      const answer = await renew();
      if (!isStored(answer)) return;
      const isNews = answer.url !== shown.url;
      setShown(answer);
      setTrouble(again || isNews ? undefined : await reasonOf(answer));
    } catch {
      setTrouble('failed');
    }
  };
  return {
    ...{ shown, newest, trouble },
    broke: () => void load(false),
    loadAgain: () => void load(true),
  };
}

function newer(given: StoredFile, renewed: Media | undefined): Media {
  if (!isStored(renewed)) return renewed ?? given;
  return renewed.goodUntil > given.goodUntil ? renewed : given;
}

/** Whether a file does not come, or comes and is nothing this browser can show or play. */
async function reasonOf({ url, thumbnailUrl }: StoredFile): Promise<Trouble> {
  // The small picture is of our own making: every browser shows it.
  if (thumbnailUrl) return 'failed';
  const { ok } = await fetch(url, { headers: { range: 'bytes=0-0' } });
  return ok ? 'unplayable' : 'failed';
}
