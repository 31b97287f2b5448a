import type { AddressForm, Habits } from '@countersign/contracts';

/** Fewer messages are no habit. */
const FEWEST = 3;
const FORMS: Record<AddressForm, string> = {
  tu: 'addresses us as tú or tu',
  usted: 'addresses us as usted',
  vos: 'addresses us as vos',
  voce: 'addresses us as você',
  senhor: 'addresses us as o senhor or a senhora',
};

/** How they write, in one line (ME-09): for the length and the form of the reply. Undefined while too little is known. */
export function habitLine({ messages, meanLength, emojiRate, address }: Habits): string | undefined {
  if (messages < FEWEST) return undefined;
  const parts = [
    ...(meanLength > 0 ? [`messages of about ${meanLength} characters`] : []),
    ...(address ? [FORMS[address]] : []),
    emojiRate === 0 ? 'no emoji' : `emoji in ${Math.round(emojiRate * 100)} % of them`,
  ];
  return `How they write: ${parts.join(', ')}`;
}
