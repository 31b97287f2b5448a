import { channelName } from '../../api/channel-words.policy.js';
import type { Habits } from '../../api/memory.js';
import { t } from '../../lib/language/t.js';

/** Fewer messages are no habit. */
const FEWEST = 3;
/** Hours in a row that are told as one stretch. */
const STRETCH = 4;
const forms = () => ({
  tu: t('says tú'),
  usted: t('says usted'),
  vos: t('says vos'),
  voce: t('says você'),
  senhor: t('says o senhor'),
});

/** How somebody writes, in one line; undefined while too little is known. */
export function habitWords(habits: Habits): string | undefined {
  const { messages, meanLength, emojiRate, address, channel, replySeconds } = habits;
  if (messages < FEWEST) return undefined;
  const parts = [
    hourWords(habits),
    t('about {{meanLength}} characters a message', { meanLength }),
    address && forms()[address],
    emojiRate === 0 ? t('no emoji') : t('emoji in {{round}} %', { round: Math.round(emojiRate * 100) }),
    channel && t('on {{channelName}}', { channelName: channelName(channel) }),
    replySeconds !== undefined && t('answers within {{timeWords}}', { timeWords: timeWords(replySeconds) }),
  ];
  return t('Writes {{filter}}', { filter: parts.filter(Boolean).join(' · ') });
}

/** The four hours with the most messages, where most messages are in them. */
function hourWords({ hours, zone }: Habits): string {
  const all = hours.reduce((sum, count) => sum + count, 0);
  const sums = hours.map((_, from) =>
    Array.from({ length: STRETCH }, (__, step) => hours[(from + step) % 24]!).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(...sums);
  if (most * 2 <= all) return t('at any hour');
  // Of as many the latest start: it begins with an hour in which something was said.
  const from = sums.findLastIndex((sum, hour) => sum === most && hours[hour]! > 0);
  return t('mostly from {{clock}} to {{clock2}} ({{zone}})', {
    clock: clock(from),
    clock2: clock((from + STRETCH) % 24),
    zone,
  });
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function timeWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return minutes === 1 ? t('a minute') : t('{{minutes}} minutes', { minutes });
  return t('{{round}} hours', { round: Math.round(minutes / 60) });
}
