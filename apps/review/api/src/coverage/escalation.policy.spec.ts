import type { TurnLabels } from '@countersign/contracts';
import { reasonsForAPerson, type Standing } from './escalation.policy.js';

const labels = (more: Partial<TurnLabels> = {}): TurnLabels => ({
  by: 'rules',
  intents: [],
  urgency: 'normal',
  urgencyWords: [],
  frustrated: 0,
  language: 'en',
  asksHuman: false,
  asksIfAutomated: false,
  timesAsked: 1,
  topics: [],
  ...more,
});
const standing = (more: Partial<Standing> = {}): Standing => ({
  labels: labels(),
  urgent: false,
  humanAsked: false,
  failedDrafts: 0,
  messages: 1,
  ...more,
});
const wants = (name: TurnLabels['intents'][number]['name'], band: 'low' | 'medium' | 'high') =>
  standing({ labels: labels({ intents: [{ name, band, words: [] }] }) });

test.each<[string, Standing, string[]]>([
  ['an ordinary turn needs nobody first', standing(), []],
  ['a turn nobody has labelled needs nobody first', standing({ labels: null }), []],
  ['an urgent word', standing({ urgent: true }), ['emergency']],
  ['an emergency by its words', standing({ labels: labels({ urgency: 'urgent' }) }), ['emergency']],
  ['somebody gave the command for a person', standing({ humanAsked: true }), ['asked_human']],
  ['somebody asks for a person in words', standing({ labels: labels({ asksHuman: true }) }), ['asked_human']],
  ['a complaint', wants('complaint', 'medium'), ['complaint']],
  ['what may be a complaint is not taken for one', wants('complaint', 'low'), []],
  ['trouble with a payment', wants('payment_trouble', 'high'), ['payment']],
  ['a question about payment is no trouble', wants('payment_methods', 'high'), []],
  ['frustrated once', standing({ labels: labels({ frustrated: 1 }) }), []],
  ['frustrated twice', standing({ labels: labels({ frustrated: 2 }) }), ['frustrated']],
  ['the same question twice', standing({ labels: labels({ timesAsked: 2 }) }), []],
  ['the same question three times', standing({ labels: labels({ timesAsked: 3 }) }), ['repeated_question']],
  ['20 messages', standing({ messages: 20 }), []],
  ['more than 20 messages', standing({ messages: 21 }), ['unresolved']],
  ['a failed draft', standing({ failedDrafts: 1 }), []],
  ['two failed drafts', standing({ failedDrafts: 2 }), ['repeated_failure']],
  [
    'several reasons, the gravest first',
    standing({ urgent: true, failedDrafts: 3, labels: labels({ asksHuman: true }) }),
    ['emergency', 'asked_human', 'repeated_failure'],
  ],
])('%s (SV-19)', (_, known, reasons) => {
  expect(reasonsForAPerson(known)).toEqual(reasons);
});
