import { CHANNELS, MESSAGE_KINDS } from '@countersign/contracts';
import { FILE_KINDS } from '@countersign/contracts/approval';
import {
  CAPABILITIES,
  type ChannelCapabilities,
  type FileRule,
  type Rate,
} from '@countersign/contracts/capabilities';

const LOST_ANSWER: Record<ChannelCapabilities['lostAnswer'], string> = {
  repeat: 'the same bubble put again is there once',
  status: 'a status that carries our id back',
  person: 'a person',
};

const SIGNS: Record<ChannelCapabilities['shows'][number], string> = {
  read: 'that we have read',
  typing: 'that we type',
};

/** One line of the table: a question, and its answer for every channel. */
const LINES: [question: string, of: (channel: ChannelCapabilities) => string][] = [
  ['longest text of a bubble', ({ textLimit }) => `${textLimit} UTF-16 units`],
  [
    'free replies',
    ({ replyWindowHours }) =>
      replyWindowHours === undefined ? 'always' : `for ${replyWindowHours} h after the customer's last words`,
  ],
  ['after that, templates', ({ templates }) => (templates ? 'yes' : '–')],
  [
    'buttons under a message',
    ({ buttons }) => (buttons ? `${buttons.max} of ${buttons.title} UTF-16 units` : '–'),
  ],
  ...FILE_KINDS.map((kind): (typeof LINES)[number] => [
    `we send ${kind}`,
    ({ files }) => ruleWords(files?.[kind]),
  ]),
  [
    'a list under a message',
    ({ list }) => (list ? `${list.rows} rows of ${list.title} + ${list.description} UTF-16 units` : '–'),
  ],
  ['we send a place', ({ places }) => (places ? 'yes' : '–')],
  [
    'we put reactions',
    ({ reactions }) => (reactions === 'any' ? 'any emoji' : (reactions?.join(' ') ?? '–')),
  ],
  ['corrections reach us', ({ edits }) => (edits ? 'yes' : 'no')],
  ['we show', ({ shows }) => shows.map((sign) => SIGNS[sign]).join(', ') || 'nothing'],
  ['ticks', ({ statuses }) => statuses.join(', ') || 'none'],
  ['a send whose answer was lost is settled by', ({ lostAnswer }) => LOST_ANSWER[lostAnswer]],
  ['most messages, all chats', ({ rate }) => rateWords(rate?.account)],
  ['most messages, one chat', ({ rate }) => rateWords(rate?.chat)],
];

/** `docs/channels.md`: what each channel can do, from its declaration. */
export function channelsMarkdown(): string {
  const all = CHANNELS.map((channel) => CAPABILITIES[channel]);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const kinds = MESSAGE_KINDS.map((kind) =>
    row([`people send \`${kind}\``, ...all.map(({ receives }) => (receives.includes(kind) ? 'yes' : '–'))]),
  );
  return [
    '# Channels',
    '',
    'Generated from `libs/contracts/src/capabilities.ts` by `npm run docs`; do not edit. The dispatcher keeps to these limits, the workspace',
    'warns by them before an approval, and `tests/conformance` tries what they say on the running product.',
    '',
    row(['', ...all.map(({ name }) => name)]),
    row(['---', ...all.map(() => '---')]),
    ...LINES.map(([question, of]) => row([question, ...all.map(of)])),
    ...kinds,
    '',
  ].join('\n');
}

function ruleWords(rule: FileRule | undefined): string {
  if (!rule) return '–';
  const types =
    rule.types === 'any' ? 'any type' : rule.types.map((type) => type.replace(/^.*[./]/, '')).join(', ');
  const words = rule.caption === 0 ? 'no words' : `words of ${rule.caption}`;
  return `${types}; ${rule.bytes / 1_024 / 1_024} MiB; ${words}`;
}

function rateWords(rate: Rate | undefined): string {
  if (!rate) return 'no limit of a provider';
  const [messages, seconds] = rate;
  return seconds === 1 ? `${messages} a second` : `${messages} in ${seconds} s`;
}
