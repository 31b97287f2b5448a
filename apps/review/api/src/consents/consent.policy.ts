/** What somebody agrees to be written to about: something of theirs, or offers and news (PR-05). */
export const CONSENT_PURPOSES = ['service', 'marketing'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Where they said so. */
export const CONSENT_SOURCES = ['form', 'in-person', 'phone', 'message', 'import'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** Meta's word for what advertises. */
const ADVERTISES = 'MARKETING';

/** What a template is sent for; a kind nobody knows counts as the one that needs more. */
export function purposeOf(category: string): ConsentPurpose {
  return category === 'UTILITY' ? 'service' : 'marketing';
}

/**
 * What must be agreed to before a message may be sent. Whoever wrote is answered without: an answer serves them, unless it advertises.
 * @param wrote whether they ever wrote to this account
 * @param category of the template; undefined where it is free text
 */
export function neededPurpose(wrote: boolean, category: string | undefined): ConsentPurpose | undefined {
  if (wrote) return category === ADVERTISES ? 'marketing' : undefined;
  return category === undefined ? 'service' : purposeOf(category);
}

/** A minute: clocks of people and ours differ. */
const SLACK_MS = 60_000;

/** What is wrong with when somebody agreed; undefined where nothing is. */
export function consentProblem(times: {
  now: Date;
  givenAt: Date;
  /** When they last said no to it. */
  withdrawnAt: Date | undefined;
}): { code: string; message: string } | undefined {
  const { now, givenAt, withdrawnAt } = times;
  const given = givenAt.getTime();
  if (!(given <= now.getTime() + SLACK_MS))
    return {
      code: 'consent_in_future',
      message: 'Consent cannot be given in the future. Say when they agreed.',
    };
  if (withdrawnAt && given <= withdrawnAt.getTime())
    return {
      code: 'consent_withdrawn',
      message: 'They withdrew this consent later than that. Ask them anew, and say when they agreed again.',
    };
  return undefined;
}
