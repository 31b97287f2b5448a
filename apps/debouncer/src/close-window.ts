import { cannotWait } from './cannot-wait.js';
import * as policy from './turn.policy.js';

export type { Closing, WindowRow } from './turn.policy.js';
type Close = typeof policy.closeWindow;

/** Closes a window; it says `urgent` where the words, or the safety rules, do. */
export function closeWindow(...[window, rows, place]: Parameters<Close>): ReturnType<Close> {
  return policy.closeWindow(window, rows, place, cannotWait);
}
