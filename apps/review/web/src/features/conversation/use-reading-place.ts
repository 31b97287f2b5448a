import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Message } from '../../api/conversations.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';

const NEAR_END = 120;

interface ReadingPlace {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** The customer wrote while the reader was further up. */
  missed: boolean;
  toEnd: () => void;
}

/** Keeps the newest message in view while the reader is at the end, and never moves the text under somebody who reads further up. */
export function useReadingPlace(messages: Message[], typing: boolean, name: string): ReadingPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [missed, setMissed] = useState(false);
  const last = messages.at(-1);
  const known = useRef(last?.id);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && atEnd.current) box.scrollTop = box.scrollHeight;
  }, [messages, typing]);

  // What stands beside the thread comes later, and may take room from it.
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);

  // Where the whole page scrolls (small screens), start at what has to be answered.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || getComputedStyle(box).overflowY !== 'visible') return;
    box.querySelector('.thread-line-covered, .message:last-child')?.scrollIntoView({ block: 'start' });
  }, []);

  useEffect(() => {
    if (!last || last.id === known.current) return;
    known.current = last.id;
    if (last.direction === 'out') return;
    announce(t('{{name}} wrote: {{text}}', { name, text: last.text ?? last.kind }));
    setMissed(!atEnd.current);
  }, [last, name]);

  return {
    scroller,
    missed,
    onScroll: () => {
      const box = scroller.current;
      if (!box) return;
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
      if (atEnd.current) setMissed(false);
    },
    toEnd: () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }),
  };
}
