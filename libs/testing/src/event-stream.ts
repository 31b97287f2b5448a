/** One server-sent event. */
export interface ServerEvent {
  type: string;
  data: string;
  /** `performance.now()` when it arrived. */
  at: number;
}

/** Reads a server-sent event stream until it is closed. */
export class EventStream {
  private readonly abort = new AbortController();

  /** Resolves when nothing more will come, for whatever reason. */
  ended: Promise<void> = Promise.resolve();

  private constructor(readonly opened: Promise<void>) {}

  static open(
    url: string,
    headers: Record<string, string>,
    heard: (event: ServerEvent) => void,
  ): EventStream {
    let ready: () => void = () => undefined;
    const stream = new EventStream(new Promise((resolve) => (ready = resolve)));
    stream.ended = stream.read(url, headers, heard, ready).catch(() => undefined);
    return stream;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(
    url: string,
    headers: Record<string, string>,
    heard: (event: ServerEvent) => void,
    ready: () => void,
  ): Promise<void> {
    const response = await fetch(url, {
      headers: { ...headers, accept: 'text/event-stream' },
      signal: this.abort.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
    ready();
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      const at = performance.now();
      const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      // Comments keep a line open and say nothing.
      for (const block of blocks) if (/^data:/m.test(block)) heard({ ...parse(block), at });
    }
  }
}

function parse(block: string): { type: string; data: string } {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  return { type: field('event') ?? 'message', data: field('data') ?? '' };
}
