import { Store } from '../store/store.js';
import {
  canonical,
  reconcile,
  wants,
  type Here,
  type KeptThere,
  type OtherText,
} from './reconcile.policy.js';

/** Where texts are kept for their writer. A refusal has a `status` and a `code`. */
export interface TextPlace<T> {
  /** Of this page: what it writes beside another text is one text. */
  readonly page: string;
  read(subject: string): Promise<KeptThere<T>>;
  /** @returns the version it has then */
  save(subject: string, base: number, text: T): Promise<number>;
  erase(subject: string, version: number, page?: string): Promise<void>;
  /** Saves on the way out of the page; nobody waits for the answer. */
  leave(subject: string, base: number, text: T): void;
}

/** How a text stands: `waiting` could not be saved yet, `refused` cannot be. */
export interface Standing<T> {
  state: 'untouched' | 'saving' | 'saved' | 'waiting' | 'refused';
  /** Written in another tab or on another device at the same time. */
  other?: OtherText<T> | undefined;
}

interface Entry<T> extends Here<T> {
  /** Has to be read before anything is saved over it. */
  unread: boolean;
  /** What the server will not take, canonical. */
  refused?: string | undefined;
  /** Written beside the text, as the server knows them. */
  others: OtherText<T>[];
  failures: number;
  working: boolean;
  ended: boolean;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds from a change to its save; what is typed meanwhile goes along. */
const SAVE_MS = 700;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000];
const UNTOUCHED = { state: 'untouched' } as const;

/**
 * Keeps what a person writes on the server while they write (RV-04): soon after each change, again until it succeeds, and never over what
 * they wrote elsewhere. Typing waits for none of it.
 */
export class Autosave<T> extends Store<Record<string, Standing<T>>> {
  readonly #entries = new Map<string, Entry<T>>();

  /**
   * @param name of this kind of text in the tab's storage
   * @param show puts what was written elsewhere before the person
   */
  constructor(
    private readonly name: string,
    private readonly place: TextPlace<T>,
    private readonly show: (subject: string, text: T) => void,
  ) {
    super({});
  }

  of = (subject: string): Standing<T> => this.get()[subject] ?? UNTOUCHED;

  /** It is on screen: reads what the person wrote elsewhere. @param mine absent where nothing was written here */
  open(subject: string, mine: T | undefined): void {
    const entry = this.#entry(subject);
    Object.assign(entry, { mine, unread: true, refused: undefined });
    this.#soon(subject, 0);
  }

  change(subject: string, mine: T | undefined): void {
    const entry = this.#entry(subject);
    entry.mine = mine;
    this.#tell(subject);
    if (entry.timer === undefined) this.#soon(subject, SAVE_MS);
  }

  /** Stays with what is written here. */
  keepMine(subject: string): void {
    const entry = this.#entry(subject);
    const { other } = entry;
    if (!other) return;
    if (other.page === undefined)
      Object.assign(entry, { base: other.version, saved: undefined, beside: undefined });
    this.#settle(subject, [other]);
  }

  /** Goes on with what was written elsewhere. */
  takeOther(subject: string): void {
    const entry = this.#entry(subject);
    const { other, mine, others } = entry;
    if (!other) return;
    entry.mine = other.text;
    if (other.page === undefined) {
      Object.assign(entry, { base: other.version, saved: canonical(other.text), beside: undefined });
    }
    const before = canonical(mine);
    // What stood here was kept beside; a copy that is chosen goes by itself once it is saved.
    this.#settle(
      subject,
      other.page === undefined
        ? others.filter(({ page, text }) => page === this.place.page || canonical(text) === before)
        : [],
    );
    this.show(subject, other.text);
  }

  /** It was decided, sent or taken away: nothing of it is kept. */
  end(subject: string): void {
    const entry = this.#entries.get(subject);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#entries.delete(subject);
    entry.ended = true;
    const { [subject]: _, ...rest } = this.get();
    this.set(rest);
    this.#remember(subject, undefined);
    if (!entry.working && entry.base) void this.place.erase(subject, entry.base).catch(() => undefined);
  }

  /** Saves what is not saved yet, as far as one can on the way out. */
  leave(): void {
    for (const [subject, entry] of this.#entries) {
      const { mine, base } = entry;
      if (mine === undefined || base === undefined || !this.#isUnsaved(entry)) continue;
      entry.sent = canonical(mine);
      this.#remember(subject, entry);
      this.place.leave(subject, base, mine);
    }
  }

  /** There is a network again. */
  retry(): void {
    for (const [subject, { failures }] of this.#entries) if (failures > 0) this.#soon(subject, 0);
  }

  /** Forgets everything here, when the person signs out; the server keeps it for them. */
  clear(): void {
    for (const [subject, entry] of this.#entries) {
      clearTimeout(entry.timer);
      entry.ended = true;
      entry.base = undefined;
      this.#remember(subject, undefined);
    }
    this.#entries.clear();
    this.set({});
  }

  #entry(subject: string): Entry<T> {
    const known = this.#entries.get(subject);
    if (known) return known;
    const made: Entry<T> = {
      ...this.#remembered(subject),
      unread: true,
      others: [],
      failures: 0,
      working: false,
      ended: false,
    };
    this.#entries.set(subject, made);
    return made;
  }

  #soon(subject: string, ms: number): void {
    const entry = this.#entry(subject);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = undefined;
      void this.#work(subject, entry);
    }, ms);
  }

  /** Reads and saves until nothing is left to do; one at a time for each text. */
  async #work(subject: string, entry: Entry<T>): Promise<void> {
    if (entry.working) return;
    entry.working = true;
    let again = true;
    try {
      if (entry.unread) await this.#read(subject, entry);
      if (!entry.ended) await this.#write(subject, entry);
      entry.failures = 0;
    } catch (error) {
      again = failed(entry, error);
    }
    entry.working = false;
    if (entry.ended) {
      // It was sent while it was being saved: what came too late goes, too.
      if (entry.base) void this.place.erase(subject, entry.base).catch(() => undefined);
      return;
    }
    this.#remember(subject, entry);
    this.#tell(subject);
    const { failures } = entry;
    if (!again) return;
    if (failures > 0) this.#soon(subject, RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? SAVE_MS);
    else if (entry.unread || this.#isUnsaved(entry)) this.#soon(subject, SAVE_MS);
  }

  async #read(subject: string, entry: Entry<T>): Promise<void> {
    entry.unread = false;
    const there = await this.place.read(subject).catch((error: unknown) => {
      entry.unread = true;
      throw error;
    });
    if (entry.ended) return;
    const others = there.others.filter(({ page }) => page !== this.place.page);
    const { adopt, ...found } = reconcile(entry, { ...there, others });
    Object.assign(entry, found, { others: there.others });
    if (adopt === undefined) return;
    entry.mine = adopt;
    this.show(subject, adopt);
  }

  async #write(subject: string, entry: Entry<T>): Promise<void> {
    const { mine, base = 0 } = entry;
    if (!this.#isUnsaved(entry)) return;
    if (mine === undefined) {
      await this.place.erase(subject, base);
      Object.assign(entry, { base: 0, saved: undefined });
      return;
    }
    const sent = canonical(mine);
    entry.sent = sent;
    this.#remember(subject, entry);
    try {
      entry.base = await this.place.save(subject, base, mine);
      Object.assign(entry, { saved: sent, beside: undefined });
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'changed_meanwhile') Object.assign(entry, { beside: sent, unread: true });
      else if (code === 'text_gone') Object.assign(entry, { base: 0, saved: undefined });
      else throw error;
    }
  }

  #isUnsaved(entry: Entry<T>): boolean {
    return wants(entry) !== undefined && !isRefused(entry);
  }

  /** The person has chosen. @param given what they give up, of what was written beside */
  #settle(subject: string, given: OtherText<T>[]): void {
    const entry = this.#entry(subject);
    for (const { page, version } of given)
      if (page !== undefined) void this.place.erase(subject, version, page).catch(() => undefined);
    entry.others = entry.others.filter((one) => !given.includes(one));
    const here = canonical(entry.mine);
    entry.other = entry.others.find(({ page, text }) => page !== this.place.page && canonical(text) !== here);
    this.#tell(subject);
    this.#soon(subject, 0);
  }

  #tell(subject: string): void {
    const entry = this.#entry(subject);
    const next: Standing<T> = { state: this.#stateOf(entry), other: entry.other };
    const { state, other } = this.of(subject);
    if (state !== next.state || other !== next.other) this.set({ ...this.get(), [subject]: next });
  }

  #stateOf(entry: Entry<T>): Standing<T>['state'] {
    if (entry.mine === undefined) return 'untouched';
    if (isRefused(entry)) return 'refused';
    if (entry.base !== undefined && !this.#isUnsaved(entry)) return 'saved';
    return entry.failures > 0 ? 'waiting' : 'saving';
  }

  /** What of it arrived is known to the page a reload makes, too. */
  #remember(subject: string, entry: Entry<T> | undefined): void {
    try {
      const key = `countersign.saved.${this.name}.${subject}`;
      const { saved, sent } = entry ?? {};
      if (entry) sessionStorage.setItem(key, JSON.stringify({ saved, sent }));
      else sessionStorage.removeItem(key);
    } catch {
      // Full or blocked: after a reload the person is asked more often than need be.
    }
  }

  #remembered(subject: string): Pick<Entry<T>, 'saved' | 'sent'> {
    try {
      const { saved, sent } = JSON.parse(
        sessionStorage.getItem(`countersign.saved.${this.name}.${subject}`) ?? '{}',
      ) as Record<string, unknown>;
      return {
        ...(typeof saved === 'string' && { saved }),
        ...(typeof sent === 'string' && { sent }),
      };
    } catch {
      return {};
    }
  }
}

const isRefused = <T>({ refused, mine }: Entry<T>): boolean => refused === (canonical(mine) ?? '');

/** @returns whether it may succeed by itself later */
function failed<T>(entry: Entry<T>, error: unknown): boolean {
  const { status = 0, code } = error as { status?: number; code?: string };
  const isFinal = [400, 403, 404, 409, 413, 422].includes(status) && code !== 'in_progress';
  if (isFinal) entry.refused = canonical(entry.mine) ?? '';
  else entry.failures += 1;
  // Whether it arrived is not known: the server is asked before it is told anything else.
  entry.unread = true;
  return !isFinal && status !== 401;
}
