import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { Dictionary } from './dictionary.js';

interface Term {
  label: { en: string; es: string };
}

type Settings = () => Record<string, string> | Promise<Record<string, string>>;

/** The ordinary workspace that all stories of one spec file share: one instance, one Telegram, one browser. */
export class Desk {
  telegram!: TelegramSimulator;
  product!: Product;
  browser!: Browser;
  dictionary!: Dictionary;
  /** The first administrator at the API, who only invites the people of the stories. */
  private first!: Reviewer;
  private people = 0;
  private chats = 40_000;

  async open(settings: Settings): Promise<void> {
    this.telegram = await startTelegramSimulator();
    const { token, url } = this.telegram;
    const telegram = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: url };
    [this.product, this.browser] = await Promise.all([
      Product.start({ ...telegram, OUTBOUND_ALLOW_HOSTS: '127.0.0.1', ...(await settings()) }),
      openBrowser(0),
    ]);
    this.first = await Reviewer.first(this.product);
    this.dictionary = await dictionaryOf(this.first);
  }

  async close(): Promise<void> {
    await Promise.all([this.browser.close(), this.product.stop()]);
    await this.telegram.stop();
  }

  /** Somebody nobody else signs in as: of one person only the last few sessions hold (SE-02). */
  async hire(name: string, roles: readonly string[]): Promise<Colleague> {
    const unique = `${name} ${++this.people}`;
    const email = `${name}-${this.people}@example.org`.toLowerCase();
    return { name: unique, email, api: await this.first.invite(email, roles, unique) };
  }

  /** A chat nobody has written in. */
  newChat(): number {
    return ++this.chats;
  }
}

export interface Colleague {
  name: string;
  email: string;
  /** The same person at the API. */
  api: Reviewer;
}

/** Spanish of what this workspace's pages show: the product's own sentences, names that are the same everywhere, and the reasons and tags people choose from. */
export async function dictionaryOf(api: Reviewer): Promise<Dictionary> {
  const dictionary = new Dictionary();
  for (const channel of ['Telegram', 'WhatsApp']) dictionary.add(channel, channel);
  const lists = Object.values(await api.call<Record<string, unknown>>('GET', '/taxonomy'));
  for (const { label } of lists.filter(Array.isArray).flat() as Term[]) dictionary.add(label.en, label.es);
  return dictionary;
}

let shared: Desk | undefined;

/**
 * The desk of the spec file that is running; it opens before the first story and closes after the last.
 * @param settings what the stories of the file need to be otherwise, as a person would export it; whom they lead to is started here
 */
export function sharedDesk(settings: Settings = () => ({})): Desk {
  if (shared) return shared;
  const desk = new Desk();
  shared = desk;
  beforeAll(() => desk.open(settings), 180_000);
  afterAll(() => desk.close(), 60_000);
  return desk;
}
