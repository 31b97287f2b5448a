import { ADVICE_RULES } from './advice.rules.js';
import { CONDUCT_RULES } from './conduct.rules.js';
import { DANGER_RULES } from './danger.rules.js';
import { DISCLOSURE_RULES } from './disclosure.rules.js';
import { IDENTITY_RULES } from './identity.rules.js';
import { INJECTION_RULES } from './injection.rules.js';
import { LINK_RULES } from './link.rules.js';
import { PROMISE_RULES } from './promise.rules.js';
import type { Rule } from './rule.js';
import { STEERING_RULES } from './steering.rules.js';
import { SIGN_RULES } from './sign.rules.js';
import { MISCONDUCT_RULES } from './misconduct.rules.js';
import { COUNSEL_RULES } from './counsel.rules.js';
import { REPLY_RULES } from './reply.rules.js';
import { TONE_RULES } from './tone.rules.js';

/** Every rule in force. */
export const RULES: readonly Rule[] = [
  ...DANGER_RULES,
  ...CONDUCT_RULES,
  ...INJECTION_RULES,
  ...STEERING_RULES,
  ...SIGN_RULES,
  ...MISCONDUCT_RULES,
  ...COUNSEL_RULES,
  ...REPLY_RULES,
  ...IDENTITY_RULES,
  ...DISCLOSURE_RULES,
  ...ADVICE_RULES,
  ...PROMISE_RULES,
  ...LINK_RULES,
  ...TONE_RULES,
];
