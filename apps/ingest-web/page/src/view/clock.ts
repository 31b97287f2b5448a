import type { Strings } from '../strings.js';

/** Days and times in the visitor's language and zone. */
export class Clock {
  private readonly time: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;

  constructor(
    language: string,
    private readonly strings: Strings,
  ) {
    this.time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    this.date = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** `14:05` */
  timeOf(at: string): string {
    return this.time.format(new Date(at));
  }

  /** `2026-11-24`, by the visitor's own calendar. */
  dayOf(at: string | Date): string {
    const date = new Date(at);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  }

  /** `Today`, `Yesterday`, or the date in words. */
  dayWords(day: string): string {
    const now = new Date();
    if (day === this.dayOf(now)) return this.strings.today;
    now.setDate(now.getDate() - 1);
    if (day === this.dayOf(now)) return this.strings.yesterday;
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return this.date.format(new Date(year, month - 1, date));
  }
}
