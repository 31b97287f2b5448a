import { createContext, useContext } from 'react';

/** Where the reply goes: what can be attached, and what can be reacted to. */
export interface ComposerPlace {
  conversationId: string;
  /** Two letters; what the reply is written in, as far as it is known. */
  language?: string | undefined;
  /** The newest message of the customer's. */
  newest?: { providerMessageId: string; words: string } | undefined;
}

export const ComposerPlaceContext = createContext<ComposerPlace | undefined>(undefined);

/** @returns undefined where nothing can be attached */
export const useComposerPlace = (): ComposerPlace | undefined => useContext(ComposerPlaceContext);
