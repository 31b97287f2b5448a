import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { Channel } from '@countersign/contracts';
import { consentProblem, purposeOf, type ConsentPurpose } from '../consents/consent.policy.js';

/** Everything that decides whether somebody who never wrote may be written to. */
export interface FirstMessageFacts {
  channel: Channel;
  /** Of the account; undefined where nobody has said how it does. */
  health: 'green' | 'amber' | 'red' | undefined;
  suppressed: 'opted-out' | 'blocked' | undefined;
  now: Date;
  consent: {
    purpose: ConsentPurpose;
    givenAt: Date;
    /** When they last said no to it. */
    withdrawnAt: Date | undefined;
  };
  /** Undefined where the account has none of that name and language. */
  template: { category: string; obstacle?: string | undefined } | undefined;
  /** What is missing in it, in words. */
  unfilled: string | undefined;
}

/** What stands in the way, by the field somebody can change. */
export interface Refusal {
  code: string;
  field: string;
  message: string;
}

/** Everything that stands in the way of a first message, the weightiest first; nothing where it may be sent (RV-20, PR-05). */
export function refusalsOf(facts: FirstMessageFacts): Refusal[] {
  return [...ofPlace(facts), ...ofContact(facts), ...ofConsent(facts), ...ofTemplate(facts)];
}

function ofPlace({ channel, health }: FirstMessageFacts): Refusal[] {
  if (!CAPABILITIES[channel].templates)
    return [
      refusal(
        'channel_cannot_begin',
        'accountId',
        'By this channel only they can begin. Choose a WhatsApp account.',
      ),
    ];
  if (health === 'green') return [];
  return [
    refusal(
      'account_not_green',
      'accountId',
      'This account does not work at the moment. Look at Channels, or choose another account.',
    ),
  ];
}

function ofContact({ suppressed }: FirstMessageFacts): Refusal[] {
  if (!suppressed) return [];
  return [
    refusal(
      'suppressed',
      'to',
      suppressed === 'blocked'
        ? 'This contact blocked us. Reach them another way.'
        : 'This contact asked for no more messages. Only they can change that, by writing /start.',
    ),
  ];
}

function ofConsent({ now, consent }: FirstMessageFacts): Refusal[] {
  const problem = consentProblem({ now, ...consent });
  return problem ? [{ ...problem, field: 'consent.givenAt' }] : [];
}

function ofTemplate({ template, consent, unfilled }: FirstMessageFacts): Refusal[] {
  if (!template || template.obstacle)
    return [
      refusal(
        'template_unusable',
        'template',
        'This template is not approved, or cannot be sent from here. Choose another.',
      ),
    ];
  const found: Refusal[] = [];
  if (purposeOf(template.category) !== consent.purpose)
    found.push(
      consent.purpose === 'service'
        ? refusal(
            'no_consent',
            'consent.purpose',
            'This template advertises, and they agreed to messages about something of theirs only. Choose another template, or ask them.',
          )
        : refusal(
            'no_consent',
            'consent.purpose',
            'This template is about something of theirs, and they agreed to offers and news only. Choose another template, or ask them.',
          ),
    );
  if (unfilled !== undefined) found.push({ code: 'template_unusable', field: 'template', message: unfilled });
  return found;
}

const refusal = (code: string, field: string, message: string): Refusal => ({ code, field, message });
