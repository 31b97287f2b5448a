import { check, dangersAmong } from '@countersign/constitution';
import { isUrgent } from './urgent-words.policy.js';

/** True when a text says that it cannot wait, or the safety rules hear somebody in danger in it (ET-06). */
export function cannotWait(text: string | undefined): boolean {
  return isUrgent(text) || dangersAmong(check(text ?? '', { direction: 'in' })).length > 0;
}
