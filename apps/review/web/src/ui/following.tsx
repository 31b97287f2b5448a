import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { afterPaint } from '../lib/after-paint.js';

interface FollowingProps {
  /** Keeps its place until then. */
  place?: ReactNode;
  children: ReactNode;
}

/** What is drawn a frame after everything else: nobody waits with the conversation and its reply for what stands beside them. */
export function Following({ place, children }: FollowingProps) {
  const [there, setThere] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setThere(true))), []);
  return there ? children : place;
}
