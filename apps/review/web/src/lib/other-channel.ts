import { Store, useStore } from './store/store.js';

/** How somebody is written to by another channel than the one that failed them. */
export interface OtherChannel {
  /** Those that let us begin. */
  channels: readonly string[];
  /** Opens the form, with what did not arrive at hand. */
  write: (text: string) => void;
}

/** Set while whoever is signed in may begin a conversation by some account of the workspace. */
export const otherChannel = new Store<OtherChannel | undefined>(undefined);

/** @returns undefined where no other channel than this one lets us begin: then there is nothing to offer */
export function useOtherChannel(failed: string): OtherChannel['write'] | undefined {
  const other = useStore(otherChannel);
  return other?.channels.some((channel) => channel !== failed) ? other.write : undefined;
}
