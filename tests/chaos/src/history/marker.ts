/**
 * `#r7c3m12` is the thirteenth message of the fourth customer of run 7; `#r7c3m12.1` is its first correction. Messages carry
 * their marker in the text, and the simulated model writes the markers it answers into its reply: who reads the customers'
 * screens knows what was answered, without asking us.
 */
export interface Marker {
  run: number;
  customer: number;
  index: number;
  edit: number;
}

const PATTERN = /#r(\d+)c(\d+)m(\d+)(?:\.(\d+))?/g;

export function markerOf({ run, customer, index, edit }: Marker): string {
  return `#r${run}c${customer}m${index}${edit > 0 ? `.${edit}` : ''}`;
}

/** Every marker in a text, once each, in order. */
export function markersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PATTERN)].map(([whole]) => whole))];
}

/** @throws Error when it is none */
export function parseMarker(text: string): Marker {
  const [, run, customer, index, edit] = new RegExp(`^${PATTERN.source}$`).exec(text) ?? [];
  if (run === undefined) throw new Error(`${text} is not a marker`);
  return { run: Number(run), customer: Number(customer), index: Number(index), edit: Number(edit ?? 0) };
}
