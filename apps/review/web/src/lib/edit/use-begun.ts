import { useState } from 'react';

/** A form of something that others change, too: the version typing began on is its key, so that what they save takes the place of nothing typed. */
export function useBegun<V>(newest: V): { key: V; onBegun: () => void; over: () => void } {
  const [begun, setBegun] = useState<V>();
  const key = begun ?? newest;
  return { key, onBegun: () => setBegun(key), over: () => setBegun(undefined) };
}
