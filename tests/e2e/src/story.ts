import type { TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, type Item, type Product, type Reviewer } from '@countersign/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { seriousFaults, signIn } from './browser.js';
import { sharedDesk, type Colleague, type Desk } from './desk.js';
import { inLanguage } from './in-language.js';
import { englishOn, type Language } from './words.js';

const EVERY_ROLE = ['viewer', 'reviewer', 'lead', 'admin', 'operator', 'auditor'];
const LANGUAGES = ['en', 'es'] as const;
const LOCALES = { en: 'en-GB', es: 'es-ES' };

interface Held extends Item {
  claim: { personId: string; mine: boolean } | null;
}

interface Visit extends BrowserContextOptions {
  /** Whose workspace; the administrator's of the story unless said otherwise. */
  who?: Colleague;
  /** Under which address; that of the product unless said otherwise. */
  at?: string;
}

/**
 * A flow of the workspace, told once in English and once in Spanish, at an instance other stories are told at, too. It has
 * people, pages and conversations of its own, counts nothing but its own and puts back what all of them share.
 * @param tell its tests, which ask for names and labels in English
 */
export function story(title: string, tell: (told: Story) => void): void {
  const desk = sharedDesk();
  describe.each(LANGUAGES)(`${title}, read in %s`, (language) => {
    const told = new Story(desk, language);
    beforeAll(() => told.begin());
    afterAll(() => told.end());
    tell(told);
  });
}

/** What a story has of its own in one of the languages. */
export class Story {
  /** An administrator who may do everything. */
  ada!: Colleague;
  private readonly chats: number[] = [];
  private readonly pages: Page[] = [];

  constructor(
    private readonly desk: Desk,
    readonly language: Language,
  ) {}

  get product(): Product {
    return this.desk.product;
  }

  get telegram(): TelegramSimulator {
    return this.desk.telegram;
  }

  /** The administrator at the API. */
  get api(): Reviewer {
    return this.ada.api;
  }

  async begin(): Promise<void> {
    this.ada = await this.colleague('Ada', EVERY_ROLE);
  }

  /** Leaves an empty desk: lists others look through do not grow. */
  async end(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.context().close()));
    const items = await Promise.all(this.chats.map((chat) => this.openItem(chat)));
    for (const item of items) if (item) await this.closed(item);
  }

  /** Somebody who takes part in this story alone. */
  colleague(name: string, roles: readonly string[] = ['reviewer']): Promise<Colleague> {
    return this.desk.hire(name, roles);
  }

  /** A workspace in the language of the story. */
  async page(visit?: Visit): Promise<Page> {
    const page = await this.atTheDoor(visit);
    await page.getByRole('navigation', { name: 'Pages' }).waitFor({ state: 'attached' });
    return page;
  }

  /** What somebody sees who has given their password. */
  async atTheDoor({ who = this.ada, at = this.product.reviewUrl, ...visit }: Visit = {}): Promise<Page> {
    const visitor = { locale: LOCALES[this.language], ...visit, email: who.email };
    const page = await signIn(this.desk.browser, { reviewUrl: at }, visitor);
    this.pages.push(page);
    return inLanguage(page, this.language, this.desk.dictionary);
  }

  /** What the page says for an English text. */
  says(english: string): string {
    return this.language === 'es' ? this.desk.dictionary.spanishOf(english) : english;
  }

  /** A chat of this story's own. */
  chat(): number {
    const chat = this.desk.newChat();
    this.chats.push(chat);
    return chat;
  }

  /** Somebody writes. @returns the item, once it has its draft */
  async asks(text: string, chat = this.chat()): Promise<Item> {
    this.telegram.say(chat, text);
    return this.ready(chat);
  }

  /** The item of a chat, once it has its draft. */
  ready(chat: number, fits: (item: Item) => boolean = () => true): Promise<Item> {
    return this.item(chat, (item) => item.state === 'ready' && fits(item));
  }

  item(chat: number, fits: (item: Item) => boolean): Promise<Item> {
    return eventually(
      async () => {
        const item = await this.openItem(chat);
        return item && fits(item) ? item : undefined;
      },
      { withinMs: 30_000, what: `the item of ${chat}` },
    );
  }

  /** Until the item is in the queue no more. */
  decided(chat: number): Promise<unknown> {
    return eventually(async () => (await this.openItem(chat)) === undefined, {
      withinMs: 20_000,
      what: `a decision on ${chat}`,
    });
  }

  /** Until so many messages have arrived in a chat. @returns them */
  async sent(chat: number, count = 1): Promise<string[]> {
    await eventually(() => this.telegram.sentTo(chat).length >= count, {
      withinMs: 30_000,
      what: `${count} replies to ${chat}`,
    });
    return this.telegram.sentTo(chat);
  }

  /** Address of an item's page. */
  url({ id }: Pick<Item, 'id'>): string {
    return `${this.product.reviewUrl}/items/${id}`;
  }

  /** What is wrong with a page whatever it shows: what shuts people out; in Spanish, what it still says in English. */
  faults(page: Page): Promise<string[]> {
    return this.language === 'es' ? englishOn(page) : seriousFaults(page);
  }

  /** Nothing is known of the business any more but its name. */
  async emptyFacts(): Promise<void> {
    interface Sheet {
      facts?: Record<string, unknown>;
      version: number;
    }
    const { facts, version } = await this.api.call<Sheet>('GET', '/facts');
    if (!facts) return;
    const { address: _, ...kept } = facts;
    const emptied = Object.entries(kept).map(([name, value]) => [name, Array.isArray(value) ? [] : value]);
    await this.api.call('POST', '/facts', { facts: Object.fromEntries(emptied) as object, base: version });
  }

  private async openItem(chat: number): Promise<Held | undefined> {
    const { items } = await this.api.call<{ items: Item[] }>('GET', '/items?limit=100&order=waiting');
    const found = items.filter(({ contactName }) => contactName === `Person ${chat}`);
    return found[0] && this.api.call<Held>('GET', `/items/${found[0].id}`);
  }

  /** A colleague of the story may hold it still. */
  private async closed({ id, generation, seenThrough, claim }: Held): Promise<void> {
    const taken = claim && !claim.mine && { from: claim.personId, reason: 'The story is over.' };
    const { claimToken } = await this.api.call<{ claimToken: string }>(
      'POST',
      `/items/${id}/${taken ? 'take' : 'claim'}`,
      taken || undefined,
    );
    const decision = { claimToken, generation, seenThrough, reason: 'NO_REPLY_NEEDED' };
    await this.api.call('POST', `/items/${id}/close`, decision);
  }
}
