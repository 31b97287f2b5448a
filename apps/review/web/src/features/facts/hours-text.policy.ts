/** One stretch, as the sheet keeps it. */
export interface Span {
  opens: string;
  closes: string;
}

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?`;
const STRETCH = new RegExp(`^${TIME}\\s*(?:[-–—]|to)\\s*${TIME}$`);

/** Hours as people write them: `9:30-13, 14:30–18:00`. Empty text is no hours; undefined when it cannot be read. */
export function spansIn(text: string): Span[] | undefined {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans = parts.map((part) => {
    const [, from, fromMinutes, to, toMinutes] = STRETCH.exec(part) ?? [];
    const opens = clock(from, fromMinutes);
    const closes = clock(to, toMinutes);
    return opens && closes ? { opens, closes } : undefined;
  });
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/** The same hours, as they are shown. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');

function clock(hours: string | undefined, minutes = '00'): string | undefined {
  if (hours === undefined || Number(minutes) > 59) return undefined;
  if (Number(hours) > 23 && !(Number(hours) === 24 && Number(minutes) === 0)) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
