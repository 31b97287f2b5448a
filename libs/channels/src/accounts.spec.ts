import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InvalidAccounts, loadAccounts } from './accounts.js';

const TOKEN = '123456:AAbbCC-dd_ee';

function file(yaml: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accounts-'));
  const name = path.join(folder, 'accounts.yaml');
  fs.writeFileSync(name, yaml);
  return name;
}

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadAccounts(env);
  } catch (error) {
    return (error as InvalidAccounts).problems;
  }
  return [];
}

describe('accounts', () => {
  it('are web chat alone when nothing is configured', () => {
    expect(loadAccounts({})).toEqual([
      { accountId: 'webchat-main', workspace: 'main', channel: 'webchat', groups: false },
    ]);
  });

  it('are Telegram too when a bot token is in the environment', () => {
    expect(loadAccounts({ TELEGRAM_BOT_TOKEN: TOKEN, WORKSPACE: 'shop' }, ['telegram'])).toEqual([
      {
        accountId: 'telegram-main',
        workspace: 'shop',
        channel: 'telegram',
        credential: TOKEN,
        groups: false,
      },
    ]);
  });

  it('are a WhatsApp number too, whose access token only those see who sign in (DS-01)', () => {
    const env = { WHATSAPP_PHONE_NUMBER_ID: '106540352242922', WHATSAPP_ACCESS_TOKEN: 'EAAtoken' };
    const number = { accountId: 'whatsapp-main', workspace: 'main', channel: 'whatsapp', groups: false };
    const listening = { ...number, phoneNumberId: '106540352242922' };
    expect(loadAccounts(env, ['whatsapp'])).toEqual([{ ...listening, credential: 'EAAtoken' }]);
    expect(loadAccounts(env, ['whatsapp'], { signIn: false })).toEqual([listening]);
  });

  it('are those of the file when there is one, each with its own credential', () => {
    const ACCOUNTS_FILE = file(`
accounts:
  - { accountId: telegram-one, workspace: shop, channel: telegram, credential: BOT_ONE }
  - { accountId: telegram-two, workspace: hotel, channel: telegram, credential: BOT_TWO, groups: true }
`);
    const accounts = loadAccounts({ ACCOUNTS_FILE, BOT_ONE: TOKEN, BOT_TWO: `${TOKEN}2` });
    expect(accounts.map(({ workspace, credential, groups }) => [workspace, credential, groups])).toEqual([
      ['shop', TOKEN, false],
      ['hotel', `${TOKEN}2`, true],
    ]);
  });

  it('need no secret of a channel the app does not serve', () => {
    const ACCOUNTS_FILE = file('accounts: [{accountId: a, workspace: w, channel: telegram, credential: T}]');
    expect(loadAccounts({ ACCOUNTS_FILE }, ['webchat'])).toEqual([]);
  });

  it('list every problem at once, and no secret', () => {
    const ACCOUNTS_FILE = file(`
accounts:
  - { accountId: "Bad Id", workspace: w, channel: pigeon }
  - { accountId: b, workspace: "", channel: telegram, token: ${TOKEN} }
  - text
`);
    const problems = problemsOf({ ACCOUNTS_FILE });
    expect(problems).toEqual([
      'account 1: accountId must be 1 to 60 of a-z, 0-9, _ and -',
      'account 1: channel must be one of telegram, webchat, whatsapp',
      'account 2: workspace must be 1 to 40 of a-z, 0-9, _ and -',
      'account 2: credential must be the name of an environment variable',
      'account 2: token is not known',
      'account 3 is not a set of names and values',
    ]);
  });

  it.each([
    [
      'a missing file',
      { ACCOUNTS_FILE: '/nowhere/accounts.yaml' },
      'ACCOUNTS_FILE cannot be read as YAML (ENOENT)',
    ],
    [
      'a malformed token',
      { TELEGRAM_BOT_TOKEN: 'no token' },
      'telegram-main: TELEGRAM_BOT_TOKEN has a character no token has',
    ],
  ])('say what is wrong with %s', (_case, env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });

  it('refuse a token with a character that no header takes', () => {
    const env = { WHATSAPP_PHONE_NUMBER_ID: '106540352242922', WHATSAPP_ACCESS_TOKEN: 'EAA\nEAA' };
    expect(problemsOf(env)).toEqual(['whatsapp-main: WHATSAPP_ACCESS_TOKEN has a character no token has']);
  });

  it('refuse the same account, or the same credential, twice', () => {
    const line = '{accountId: a, workspace: w, channel: telegram, credential: T}';
    expect(problemsOf({ ACCOUNTS_FILE: file(`accounts: [${line}, ${line}]`), T: TOKEN })).toEqual([
      'accountId a is there twice',
      'two accounts use T',
    ]);
  });

  it('let WhatsApp numbers share a token, and never a number', () => {
    const number = (id: string, phone: string) =>
      `{accountId: ${id}, workspace: w, channel: whatsapp, credential: T, phoneNumberId: ${phone}}`;
    const list = (...lines: string[]) => ({ ACCOUNTS_FILE: file(`accounts: [${lines.join(', ')}]`), T: 'x' });
    expect(problemsOf(list(number('a', '"11111"'), number('b', '"22222"')))).toEqual([]);
    expect(problemsOf(list(number('a', '"11111"'), number('b', '"11111"')))).toEqual([
      'phoneNumberId 11111 is there twice',
    ]);
    expect(problemsOf(list(number('a', '11111')))).toEqual([
      'account 1: phoneNumberId must be 5 to 30 digits, in quotes',
    ]);
  });

  it.each([
    ['is not set', undefined, 'is not set'],
    ['is too short', '12:short', 'is shorter than 16 characters, which production refuses'],
    ['is a placeholder', '99:changeme-changeme', 'looks like a placeholder, which production refuses'],
    ['is one sign again and again', '1111111111111111', 'looks like a placeholder, which production refuses'],
    ['stands in quotes', '"99:q9sKd72ja0PzLm-long"', 'stands in quotes: write it without'],
    [
      'has a comment',
      '99:q9sKd72ja0PzLm-long # ours',
      'is followed by a comment: write that on a line of its own',
    ],
  ])('SE-06: in production name each secret of the file that %s, under its own name', (_, value, words) => {
    const ACCOUNTS_FILE = file(`
accounts:
  - { accountId: shop, workspace: shop, channel: telegram, credential: SHOP_BOT }
  - { accountId: hotel, workspace: hotel, channel: telegram, credential: HOTEL_BOT }
  - { accountId: number, workspace: shop, channel: whatsapp, credential: NUMBER_TOKEN, phoneNumberId: "11111" }
`);
    const good = { HOTEL_BOT: '99:q9sKd72ja0PzLm-long', NUMBER_TOKEN: 'weak' };
    const problems = problemsOf({ NODE_ENV: 'production', ACCOUNTS_FILE, ...good, SHOP_BOT: value });
    expect(problems).toEqual([
      `shop: SHOP_BOT ${words}`,
      'number: NUMBER_TOKEN is shorter than 16 characters, which production refuses',
    ]);
    if (value) expect(problems.join()).not.toContain(value);
  });
});
