import type { Severity } from '../../api/rules.js';

export const SEVERITY_WORDS: Record<Severity | 'off', string> = {
  low: 'low: shown',
  medium: 'medium: shown, wants a second look',
  high: 'high: stops a reviewer, a lead may override',
  critical: 'critical: nobody may send it',
  off: 'off: not looked for',
};

export const DIRECTION_WORDS = {
  in: 'what customers write',
  out: 'what we send',
  both: 'both',
} as const;

export const VERDICT_WORDS = {
  pass: 'passes',
  review: 'wants a second look',
  block: 'does not go out as it stands',
} as const;

/** How loud a severity is shown. */
export const toneOf = (severity: Severity | 'off'): 'neutral' | 'warn' | 'bad' =>
  severity === 'critical' || severity === 'high' ? 'bad' : severity === 'medium' ? 'warn' : 'neutral';
