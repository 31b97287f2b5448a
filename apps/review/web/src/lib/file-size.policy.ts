import { decimal } from './language/formats.js';
import { t } from './language/t.js';

/** Bytes for people: "812 B", "40 kB", "3.2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return t('{{round}} kB', { round: Math.round(bytes / 1_000) });
  return t('{{bytes}} MB', { bytes: decimal(bytes / 1_000_000) });
}
