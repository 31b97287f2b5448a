import fc from 'fast-check';
import { Autosave, type TextPlace } from './autosave.js';
import type { KeptThere } from './reconcile.policy.js';

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code = '',
  ) {
    super(code);
  }
}

/** The server as the API describes it. */
class Server {
  private versions = 0;
  own: { version: number; text: string } | undefined;
  readonly beside = new Map<string, { version: number; text: string }>();
  saves = 0;
  /** What happens to the next requests: they do not arrive, or their answers do not. */
  weather: 'fine' | 'unreachable' | 'answers-lost' = 'fine';
  refuses: Refused | undefined;

  placeOf(page: string): TextPlace<string> {
    return {
      page,
      read: () => this.answer(() => this.read()),
      save: (_, base, text) => this.answer(() => this.save(page, base, text)),
      erase: (_, version, other) => this.answer(() => this.erase(version, other)),
      leave: (_, base, text) => void this.answer(() => this.save(page, base, text)).catch(() => undefined),
    };
  }

  texts(): string[] {
    return [this.own, ...this.beside.values()].flatMap((kept) => kept?.text ?? []);
  }

  private async answer<R>(act: () => R): Promise<R> {
    const { weather } = this;
    if (weather === 'unreachable') throw new Refused(0, 'network');
    if (this.refuses) throw this.refuses;
    const done = act();
    if (weather === 'answers-lost') throw new Refused(0, 'network');
    return done;
  }

  private read(): KeptThere<string> {
    const others = [...this.beside].map(([page, kept]) => ({ page, ...kept }));
    return this.own ? { ...this.own, others } : { version: 0, others };
  }

  private save(page: string, base: number, text: string): number {
    this.saves += 1;
    if (!this.own && base !== 0) throw new Refused(409, 'text_gone');
    if (this.own && this.own.version !== base && this.own.text !== text) {
      this.beside.set(page, { version: ++this.versions, text });
      throw new Refused(409, 'changed_meanwhile');
    }
    if (this.own?.text !== text) this.own = { version: ++this.versions, text };
    this.beside.delete(page);
    for (const [other, kept] of this.beside) if (kept.text === text) this.beside.delete(other);
    return this.own?.version ?? 0;
  }

  private erase(version: number, page?: string): void {
    if (page !== undefined) {
      if (this.beside.get(page)?.version === version) this.beside.delete(page);
      return;
    }
    if (this.own?.version !== version) return;
    this.own = undefined;
    const [newest] = [...this.beside].sort(([, one], [, two]) => two.version - one.version);
    if (!newest) return;
    this.beside.delete(newest[0]);
    this.own = { version: ++this.versions, text: newest[1].text };
  }
}

let tabs = 0;

/** A tab with the text on screen. */
class Tab {
  text: string | undefined;
  readonly saves: Autosave<string>;

  constructor(server: Server, page: string) {
    // Where there is a storage, each tab has its own.
    this.saves = new Autosave(`tab ${++tabs}`, server.placeOf(page), (_, text) => {
      this.text = text;
    });
    this.look();
  }

  look(): void {
    this.saves.open('x', this.text);
  }

  type(text: string | undefined): void {
    this.text = text;
    this.saves.change('x', text);
  }

  get standing() {
    return this.saves.of('x');
  }
}

const pass = (ms = 2_000): Promise<void> => jest.advanceTimersByTimeAsync(ms);
let server: Server;
beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
});
afterEach(() => jest.useRealTimers());

describe('what one types is saved by itself (RV-04)', () => {
  test('within two seconds of every change, however long one goes on typing, and once for many keys', async () => {
    const tab = new Tab(server, 'a');
    await pass();
    for (let keys = 1; keys <= 40; keys += 1) {
      tab.type('x'.repeat(keys));
      await pass(100);
      expect(keys - (server.own?.text.length ?? 0)).toBeLessThan(20);
    }
    await pass();
    expect([server.own?.text.length, tab.standing.state]).toEqual([40, 'saved']);
    expect(server.saves).toBeLessThan(10);
  });

  test('a server that is gone is said and tried again; what was typed meanwhile is what is saved', async () => {
    server.weather = 'unreachable';
    const tab = new Tab(server, 'a');
    tab.type('one');
    await pass();
    expect(tab.standing.state).toBe('waiting');
    tab.type('one two');
    await pass(20_000);
    server.weather = 'fine';
    tab.saves.retry();
    await pass(10);
    expect([server.own?.text, tab.standing.state]).toEqual(['one two', 'saved']);
  });

  test('an answer that is lost makes no quarrel with oneself', async () => {
    const tab = new Tab(server, 'a');
    await pass();
    tab.type('one');
    server.weather = 'answers-lost';
    await pass();
    tab.type('one two');
    server.weather = 'fine';
    await pass(20_000);
    expect([server.texts(), tab.standing]).toEqual([['one two'], { state: 'saved', other: undefined }]);
  });

  test('what is refused for good is said once, and tried again when it is changed', async () => {
    const tab = new Tab(server, 'a');
    await pass();
    server.refuses = new Refused(422);
    tab.type('too long');
    await pass(60_000);
    expect([tab.standing.state, server.saves]).toEqual(['refused', 0]);
    server.refuses = undefined;
    tab.type('short');
    await pass();
    expect([tab.standing.state, server.own?.text]).toEqual(['saved', 'short']);
  });

  test('who is signed out is not asked for again and again', async () => {
    const tab = new Tab(server, 'a');
    await pass();
    server.refuses = new Refused(401);
    tab.type('one');
    await pass();
    server.refuses = undefined;
    await pass(60_000);
    expect([tab.standing.state, server.own]).toEqual(['waiting', undefined]);
    tab.look();
    await pass();
    expect(server.own?.text).toBe('one');
  });

  test('what is taken back is erased; what was sent while it was being saved is, too', async () => {
    const tab = new Tab(server, 'a');
    await pass();
    tab.type('one');
    await pass();
    tab.type(undefined);
    await pass();
    expect([server.texts(), tab.standing.state]).toEqual([[], 'untouched']);
    tab.type('two');
    await jest.advanceTimersByTimeAsync(699);
    jest.advanceTimersByTime(1); // the save is on its way
    tab.saves.end('x');
    await pass();
    expect(server.texts()).toEqual([]);
  });

  test('two tabs: what is chosen stays, and the other one goes', async () => {
    const [a, b] = [new Tab(server, 'a'), new Tab(server, 'b')];
    await pass();
    a.type('of a');
    await pass();
    b.type('of b');
    await pass();
    expect(b.standing).toMatchObject({ state: 'saved', other: { text: 'of a' } });
    b.saves.takeOther('x');
    await pass();
    expect([b.text, b.standing.other, server.texts()]).toEqual(['of a', undefined, ['of a']]);
    b.type('of a and b');
    await pass();
    a.type('of a alone');
    await pass();
    a.saves.keepMine('x');
    await pass();
    expect([a.standing.other, server.texts()]).toEqual([undefined, ['of a alone']]);
    b.look();
    await pass();
    expect(b.text).toBe('of a alone');
  });

  test('a third device sees both, and chooses for all of them', async () => {
    const [a, b] = [new Tab(server, 'a'), new Tab(server, 'b')];
    await pass();
    a.type('of a');
    b.type('of b');
    await pass();
    const c = new Tab(server, 'c');
    await pass();
    const [shown, other] = [c.text, c.standing.other?.text];
    expect([shown, other].sort()).toEqual(['of a', 'of b']);
    c.saves.takeOther('x');
    await pass();
    expect([c.text, c.standing.other, server.texts()]).toEqual([other, undefined, [other]]);
  });

  test('what stood beside and is not wanted goes', async () => {
    const [a, b] = [new Tab(server, 'a'), new Tab(server, 'b')];
    await pass();
    a.type('of a');
    await pass();
    b.type('of b');
    await pass();
    a.look();
    await pass();
    expect(a.standing.other?.text).toBe('of b');
    a.saves.keepMine('x');
    await pass();
    expect([a.standing.other, server.texts()]).toEqual([undefined, ['of a']]);
  });

  test('whatever two tabs do in whatever weather, no words are lost that nobody gave up', async () => {
    const act = fc.record({
      tab: fc.nat(2),
      what: fc.constantFrom('type', 'look', 'wait', 'lost', 'gone', 'fine'),
      ms: fc.constantFrom(10, 800, 3_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        server = new Server();
        const tabs = ['a', 'b', 'c'].map((page) => new Tab(server, page));
        const alive = new Set<string>();
        let typed = 0;
        for (const { tab: at, what, ms } of acts) {
          const tab = tabs[at]!;
          if (what === 'type') {
            // Whoever goes on from a text gives it up.
            if (tab.text !== undefined) alive.delete(tab.text);
            tab.type(`text ${++typed}`);
            alive.add(`text ${typed}`);
          }
          if (what === 'look') tab.look();
          if (what === 'lost') server.weather = 'answers-lost';
          if (what === 'gone') server.weather = 'unreachable';
          if (what === 'fine') server.weather = 'fine';
          await pass(ms);
          const there = [...server.texts(), ...tabs.map(({ text }) => text)];
          for (const text of alive) if (!there.includes(text)) throw new Error(`lost: ${text}`);
        }
        server.weather = 'fine';
        // Once to save what is not saved, and once to see it.
        for (const tab of [...tabs, ...tabs]) {
          tab.look();
          await pass(20_000);
        }
        for (const text of alive) expect(server.texts()).toContain(text);
        for (const { text } of tabs) expect([undefined, ...server.texts()]).toContain(text);
        expect(tabs.map(({ standing: { state } }) => state)).not.toContain('waiting');
      }),
    );
  });
});
