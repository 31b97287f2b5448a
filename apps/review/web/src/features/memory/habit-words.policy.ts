import { channelName } from '../../api/channel-words.policy.js';
import type { Habits } from '../../api/memory.js';

/** Fewer messages are no habit. */
const FEWEST = 3;
/** Hours in a row that are told as one stretch. */
const STRETCH = 4;
const FORMS = {
  tu: 'says tú',
  usted: 'says usted',
  vos: 'says vos',
  voce: 'says você',
  senhor: 'says o senhor',
};

/** How somebody writes, in one line; undefined while too little is known. */
export function habitWords(habits: Habits): string | undefined {
  const { messages, meanLength, emojiRate, address, channel, replySeconds } = habits;
  if (messages < FEWEST) return undefined;
  const parts = [
    hourWords(habits),
    `about ${meanLength} characters a message`,
    address && FORMS[address],
    emojiRate === 0 ? 'no emoji' : `emoji in ${Math.round(emojiRate * 100)} %`,
    channel && `on ${channelName(channel)}`,
    replySeconds !== undefined && `answers within ${timeWords(replySeconds)}`,
  ];
  return `Writes ${parts.filter(Boolean).join(' · ')}`;
}

/** The four hours with the most messages, where most messages are in them. */
function hourWords({ hours, zone }: Habits): string {
  const all = hours.reduce((sum, count) => sum + count, 0);
  const sums = hours.map((_, from) =>
    Array.from({ length: STRETCH }, (__, step) => hours[(from + step) % 24]!).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(...sums);
  if (most * 2 <= all) return 'at any hour';
  // Of as many the latest start: it begins with an hour in which something was said.
  const from = sums.findLastIndex((sum, hour) => sum === most && hours[hour]! > 0);
  return `mostly from ${clock(from)} to ${clock((from + STRETCH) % 24)} (${zone})`;
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function timeWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}
