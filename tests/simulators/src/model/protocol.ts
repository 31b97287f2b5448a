import type { IncomingHttpHeaders } from 'node:http';
import type { Counted } from './prompt-cache.js';

/** What a request asks, whatever vendor's words it is in. */
export interface Asked {
  model: string;
  stream: boolean;
  /** What stands before what differs from call to call. */
  prefix: string;
  /** The last thing said. */
  prompt: string;
  /** The answer has to be JSON of a given shape. */
  shaped: boolean;
  /** The vendor looks for the prefix in its cache. */
  cached: boolean;
}

/** One answer of the model before it is put on the wire. */
export interface Spoken {
  text: string;
  /** What it reasoned before it. */
  thinks?: string;
  /** `tool`: it calls a tool nobody offered, with arguments that break off, unless `tool` says which. `null`: it never says. */
  stop: 'end' | 'refusal' | 'length' | 'tool' | null;
  /** Of `tool`: what it calls, with all of its arguments. */
  tool?: { name: string; input: object; thinks?: boolean };
  /** Absent: the vendor tells none. */
  usage?: Counted;
}

/** One vendor's way of talking over HTTP. */
export interface Protocol {
  path: string;
  /** What is wrong with a request, in words; empty when it is right. */
  problemsOf(body: unknown, headers: IncomingHttpHeaders): string[];
  asked(body: unknown): Asked;
  /** The answer in one piece. */
  whole(asked: Asked, spoken: Spoken): object;
  /** The same answer as server-sent events, in order. */
  events(asked: Asked, spoken: Spoken): string[];
  errorBody(status: number, words: string): object;
  /** An error in the middle of a stream. */
  errorEvent(kind: 'overloaded' | 'internal'): string;
}
