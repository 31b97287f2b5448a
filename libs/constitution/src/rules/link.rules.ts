import { dangerousLinks, unlistedLinks } from '../detect/links.js';
import { ungroundedFacts } from '../detect/grounding.js';
import type { Rule } from './rule.js';

/** Links, and facts that nothing given to the draft says. */
export const LINK_RULES: readonly Rule[] = [
  {
    id: 'dangerous-link',
    category: 'unsafe_link',
    severity: 'critical',
    reason: 'A link of this kind hides where it leads, runs code or carries data away.',
    only: 'out',
    detect: dangerousLinks,
    positive: [
      'Pay here: http://bit.ly/3xYz',
      'See ![receipt](https://collect.example/p.png?d=SGVsbG8)',
      'javascript:alert(1)',
      'https://xn--pple-43d.example/',
    ],
    negative: [
      'See https://www.hotel.example/rooms',
      'Write to info@hotel.example',
      'Use the script: the menu is at the desk.',
    ],
  },
  {
    id: 'unlisted-link',
    category: 'unsafe_link',
    reason: 'The link leads to a host that is not on the list of this business.',
    only: 'out',
    detect: unlistedLinks,
    exampleContext: { allowedHosts: ['hotel.example'] },
    positive: ['Book at https://other.example/rooms', 'see www.other.example', 'entre em outro-site.com.br'],
    negative: [
      'Book at https://www.hotel.example/rooms',
      'It costs 12.50 per night.',
      'Open 9.00-18.00, e.g. on Sunday.',
    ],
  },
  {
    id: 'ungrounded-fact',
    category: 'ungrounded_fact',
    reason: 'Nothing the draft was given says this.',
    only: 'out',
    detect: ungroundedFacts,
    exampleContext: {
      sources: [
        'The room costs 120 euros a night. Breakfast 7:00 to 10:00. Call +44 1632 960014. Code SPRING.',
      ],
    },
    positive: [
      'The room costs 99 euros.',
      'Breakfast is until 11:30.',
      'Use code SUMMER25 for 20 % off.',
      'Call +44 1632 960999.',
    ],
    negative: [
      'The room costs €120.',
      'Breakfast is from 7 to 10.',
      'Call us at +44 1632 960014.',
      'There are two restaurants.',
    ],
  },
];
