import { CHANNELS, type Channel } from '@countersign/contracts';
import { CAPABILITIES } from '@countersign/contracts/capabilities';

/** One line of the accounts file. */
export interface ListedAccount {
  accountId: string;
  workspace: string;
  channel: Channel;
  /** Name of the environment variable that holds the secret. */
  credential?: string;
  groups?: boolean;
  /** WhatsApp: id of the business number, as Meta's dashboard shows it. */
  phoneNumberId?: string;
  /** Whether the customer is shown that they were read, and that somebody types; as the installation says when absent. */
  readMarks?: boolean;
  typing?: boolean;
  /** WhatsApp: id of the business account, whose templates the number may send. */
  businessAccountId?: string;
}

const ALLOWED = [
  'accountId',
  'workspace',
  'channel',
  'credential',
  'groups',
  'phoneNumberId',
  'businessAccountId',
  'readMarks',
  'typing',
];

const SWITCHES = ['groups', 'readMarks', 'typing'];

/** Everything wrong with a list of accounts, in words that name the line; empty when it is right. */
export function accountProblems(listed: readonly unknown[]): string[] {
  const problems = listed.flatMap((line, index) => lineProblems(line, `account ${index + 1}`));
  if (problems.length > 0) return problems;
  const accounts = listed as ListedAccount[];
  return [
    ...repeated(accounts.map(({ accountId }) => accountId)).map((id) => `accountId ${id} is there twice`),
    ...repeated(tokensOf(accounts)).map((name) => `two accounts use ${name}`),
    ...repeated(accounts.flatMap(({ phoneNumberId }) => phoneNumberId ?? [])).map(
      (id) => `phoneNumberId ${id} is there twice`,
    ),
  ];
}

/** A bot has one token; one WhatsApp token may serve several numbers. */
function tokensOf(accounts: readonly ListedAccount[]): string[] {
  return accounts.flatMap(({ channel, credential }) => (channel === 'whatsapp' ? [] : (credential ?? [])));
}

function lineProblems(line: unknown, where: string): string[] {
  if (typeof line !== 'object' || line === null) return [`${where} is not a set of names and values`];
  const { accountId, workspace, channel, credential, phoneNumberId, businessAccountId, ...switches } =
    line as Partial<Record<string, unknown>>;
  const needsCredential =
    CHANNELS.includes(channel as Channel) && CAPABILITIES[channel as Channel].credential;
  const rules: [boolean, string][] = [
    [matches(accountId, /^[a-z0-9_-]{1,60}$/), 'accountId must be 1 to 60 of a-z, 0-9, _ and -'],
    [matches(workspace, /^[a-z0-9_-]{1,40}$/), 'workspace must be 1 to 40 of a-z, 0-9, _ and -'],
    [CHANNELS.includes(channel as Channel), `channel must be one of ${CHANNELS.join(', ')}`],
    [
      credential === undefined ? !needsCredential : matches(credential, /^[A-Z][A-Z0-9_]{0,79}$/),
      'credential must be the name of an environment variable',
    ],
    ...SWITCHES.map((name): [boolean, string] => [
      ['undefined', 'boolean'].includes(typeof switches[name]),
      `${name} must be true or false`,
    ]),
    [
      channel === 'whatsapp' ? matches(phoneNumberId, /^\d{5,30}$/) : phoneNumberId === undefined,
      channel === 'whatsapp'
        ? 'phoneNumberId must be 5 to 30 digits, in quotes'
        : 'phoneNumberId is for WhatsApp',
    ],
    [
      businessAccountId === undefined || (channel === 'whatsapp' && matches(businessAccountId, /^\d{5,30}$/)),
      'businessAccountId must be 5 to 30 digits, in quotes, and is for WhatsApp',
    ],
  ];
  const unknown = Object.keys(line).filter((name) => !ALLOWED.includes(name));
  return [
    ...rules.filter(([holds]) => !holds).map(([, words]) => `${where}: ${words}`),
    ...unknown.map((name) => `${where}: ${name} is not known`),
  ];
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
