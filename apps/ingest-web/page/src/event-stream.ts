/** One server-sent event. */
export interface StreamEvent {
  id: string;
  type: string;
  data: string;
}

/**
 * Reads server-sent events from text that arrives in arbitrary pieces.
 * `EventSource` cannot send an Authorization header, and a key in an address would end up in logs.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventStreamReader {
  private rest = '';
  private id = '';
  private type = '';
  private data: string[] = [];

  /** The events completed by this piece. */
  push(piece: string): StreamEvent[] {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.readLine(line.replace(/\r$/, '')) ?? []);
  }

  private readLine(line: string): StreamEvent | undefined {
    if (line === '') return this.complete();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') this.id = value;
    if (field === 'event') this.type = value;
    if (field === 'data') this.data.push(value);
    return undefined;
  }

  private complete(): StreamEvent | undefined {
    const { id, type, data } = this;
    this.type = '';
    this.data = [];
    return data.length > 0 ? { id, type: type || 'message', data: data.join('\n') } : undefined;
  }
}
