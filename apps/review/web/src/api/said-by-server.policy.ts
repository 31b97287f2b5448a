import { t } from '../lib/language/t.js';

/** Sentences answers of the server hold: reasons of the rules that come with the product, and why it is not known what became of a reply. */
const sentences = (): string[][] => [
  [
    'Whoever writes may be in danger: nothing is sold to them.',
    t('Whoever writes may be in danger: nothing is sold to them.'),
  ],
  ['The writer may be planning to hurt themselves.', t('The writer may be planning to hurt themselves.')],
  ['Somebody may be hurt or in danger right now.', t('Somebody may be hurt or in danger right now.')],
  ['It threatens somebody without saying with what.', t('It threatens somebody without saying with what.')],
  [
    'A child may be abused, or somebody looks for one.',
    t('A child may be abused, or somebody looks for one.'),
  ],
  ['A business does not speak like this.', t('A business does not speak like this.')],
  ['It speaks ill of a competitor.', t('It speaks ill of a competitor.')],
  [
    'The reply is not in the language the customer writes in.',
    t('The reply is not in the language the customer writes in.'),
  ],
  ['It gives medical advice.', t('It gives medical advice.')],
  ['It gives legal, tax or investment advice.', t('It gives legal, tax or investment advice.')],
  ['It makes sexual or intimate advances.', t('It makes sexual or intimate advances.')],
  ['It demeans a person or a group.', t('It demeans a person or a group.')],
  [
    'It offers business nobody asked for, or baits with money, fear or pity.',
    t('It offers business nobody asked for, or baits with money, fear or pity.'),
  ],
  ['It asks for or offers something illegal.', t('It asks for or offers something illegal.')],
  [
    'A link of this kind hides where it leads, runs code or carries data away.',
    t('A link of this kind hides where it leads, runs code or carries data away.'),
  ],
  [
    'The link leads to a host that is not on the list of this business.',
    t('The link leads to a host that is not on the list of this business.'),
  ],
  ['Nothing the draft was given says this.', t('Nothing the draft was given says this.')],
  [
    'It asks to ignore or replace the instructions the assistant works by.',
    t('It asks to ignore or replace the instructions the assistant works by.'),
  ],
  [
    'It asks the assistant to be something else, without its rules.',
    t('It asks the assistant to be something else, without its rules.'),
  ],
  [
    'It asks for the instructions behind the assistant.',
    t('It asks for the instructions behind the assistant.'),
  ],
  [
    'It claims an authority in order to have a check left out.',
    t('It claims an authority in order to have a check left out.'),
  ],
  [
    'It speaks to the machine behind the chat, or hides orders in a document, a code or a translation.',
    t('It speaks to the machine behind the chat, or hides orders in a document, a code or a translation.'),
  ],
  ['It tells personal data of somebody else.', t('It tells personal data of somebody else.')],
  [
    'It asks for card or bank secrets in the chat, or tells somebody’s account.',
    t('It asks for card or bank secrets in the chat, or tells somebody’s account.'),
  ],
  ['It tells how the assistant works inside.', t('It tells how the assistant works inside.')],
  ['It holds a key, a token or an internal password.', t('It holds a key, a token or an internal password.')],
  [
    'It promises something; a promise needs a policy or a decision behind it.',
    t('It promises something; a promise needs a policy or a decision behind it.'),
  ],
  [
    'It makes a claim about prices, stock or rank that nobody can check.',
    t('It makes a claim about prices, stock or rank that nobody can check.'),
  ],
  ['It presses with urgency, guilt or dependency.', t('It presses with urgency, guilt or dependency.')],
  [
    'It sends the customer to pay outside the business’s own ways.',
    t('It sends the customer to pay outside the business’s own ways.'),
  ],
  [
    'It speaks about how the assistant was made, in order to change what it does.',
    t('It speaks about how the assistant was made, in order to change what it does.'),
  ],
  [
    'It asks for data of other people or for secrets of the business.',
    t('It asks for data of other people or for secrets of the business.'),
  ],
  [
    'It may endanger a child, or somebody says they are one in a dangerous situation.',
    t('It may endanger a child, or somebody says they are one in a dangerous situation.'),
  ],
  ['It is sexual or intimate.', t('It is sexual or intimate.')],
  [
    'It insults somebody or speaks of a group of people with hatred.',
    t('It insults somebody or speaks of a group of people with hatred.'),
  ],
  ['It deals in forbidden goods or services.', t('It deals in forbidden goods or services.')],
  ['It holds a payment card number.', t('It holds a payment card number.')],
  [
    'It looks like advertising or fraud, not like a customer.',
    t('It looks like advertising or fraud, not like a customer.'),
  ],
  ['It judges an illness or its treatment.', t('It judges an illness or its treatment.')],
  [
    'It judges a legal, tax or money matter of the customer.',
    t('It judges a legal, tax or money matter of the customer.'),
  ],
  ['It presses with urgency, guilt, fear or trust.', t('It presses with urgency, guilt, fear or trust.')],
  ['The writer may want to hurt or kill themselves.', t('The writer may want to hurt or kill themselves.')],
  ['Somebody may be in immediate danger.', t('Somebody may be in immediate danger.')],
  ['It threatens somebody with violence.', t('It threatens somebody with violence.')],
  ['It poses as a human.', t('It poses as a human.')],
  ['It tells something about another person.', t('It tells something about another person.')],
  [
    'It asks for a code or number that belongs to nobody but its owner.',
    t('It asks for a code or number that belongs to nobody but its owner.'),
  ],
  ['It tells an internal access.', t('It tells an internal access.')],
  [
    'It claims to be a human or denies being automated.',
    t('It claims to be a human or denies being automated.'),
  ],
  [
    'Resembles sentences that people marked so, though no rule names it.',
    t('Resembles sentences that people marked so, though no rule names it.'),
  ],
  [
    'The channel did not answer in time. It may have delivered the message and been slow to say so.',
    t('The channel did not answer in time. It may have delivered the message and been slow to say so.'),
  ],
  [
    'Our sending service stopped in the middle of the call. The message may have left before it stopped.',
    t('Our sending service stopped in the middle of the call. The message may have left before it stopped.'),
  ],
  [
    'The channel answered with a fault of its own, which does not say whether the message was delivered.',
    t('The channel answered with a fault of its own, which does not say whether the message was delivered.'),
  ],
  [
    'The channel answered, but not in a way that shows whether it took the message.',
    t('The channel answered, but not in a way that shows whether it took the message.'),
  ],
  [
    'The connection broke after the message was handed over and before the channel answered.',
    t('The connection broke after the message was handed over and before the channel answered.'),
  ],
];

/** A sentence of the server in the page's language; what the workspace wrote itself, such as the reason of its own rule, as it is. */
export function saidByServer(english: string): string {
  return sentences().find(([known]) => known === english)?.[1] ?? english;
}
