import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number that may be written to. */
export interface PhoneNumber {
  /** As the channel names whoever writes: digits with the country code. */
  digits: string;
  /** As people read it. */
  shown: string;
}

/** Reads a number written with its country code, however it is spaced; undefined where it is none that can exist. */
export function phoneNumberOf(words: string): PhoneNumber | undefined {
  const international = words.trim().replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, { extract: false });
  if (!number?.isValid()) return undefined;
  return { digits: number.number.slice(1), shown: number.formatInternational() };
}
