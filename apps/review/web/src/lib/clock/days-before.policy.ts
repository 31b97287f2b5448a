/** A day of the reader's calendar, so many days before `now`. */
export function daysBefore(now: Date, days: number): string {
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
