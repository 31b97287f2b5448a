import type { ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { SpeechAnswer } from './script.js';

/** The form's own fields, as far as they shape the answer. */
export interface Asked {
  model: string;
  responseFormat: string;
}

const SECONDS = 4;

/** An error as the vendor words it. @returns the status answered */
export function refuse(response: ServerResponse, status: number, words: string, retryAfter?: number): number {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  return plain(response, status, { error: { message: words, type: 'simulated', param: null, code: null } });
}

/** Answers a well-formed request as the script says. @returns the status answered; 0 when the client was left without one */
export async function answer(
  asked: Asked,
  scripted: SpeechAnswer,
  response: ServerResponse,
): Promise<number> {
  switch (scripted.kind) {
    case 'status':
      return refuse(response, scripted.status, 'scripted', scripted.retryAfter);
    case 'hang':
      return 0;
    case 'reset':
      response.socket?.resetAndDestroy();
      return 0;
    case 'not-json':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>');
      return 200;
    case 'silence':
      return plain(response, 200, body(asked, { text: '', language: 'english' }, []));
    case 'noise': {
      const text = scripted.text ?? 'Thanks for watching!';
      const segment = { text, avg_logprob: -0.4, no_speech_prob: 0.92 };
      return plain(response, 200, body(asked, { text, language: 'english' }, [segment]));
    }
    case 'text': {
      const { text, language = 'english', confidence = 'high', ms } = scripted;
      if (ms) await after(ms, undefined, { ref: false });
      const avg_logprob = confidence === 'high' ? -0.18 : -0.95;
      const segment = { text, avg_logprob, no_speech_prob: 0.02 };
      return plain(response, 200, body(asked, { text, language }, [segment]));
    }
  }
}

interface Segment {
  text: string;
  avg_logprob: number;
  no_speech_prob: number;
}

/** The plain or the verbose form of an answer, with every field the vendor's description requires. */
function body(
  { responseFormat }: Asked,
  { text, language }: { text: string; language: string },
  segments: readonly Segment[],
): object {
  if (responseFormat === 'json') {
    const logprobs = segments.map((one) => ({ token: one.text, logprob: one.avg_logprob, bytes: [] }));
    return { text, logprobs };
  }
  const verbose = segments.map((one, id) => ({
    ...{ id, seek: 0, start: 0, end: SECONDS, tokens: [], temperature: 0, compression_ratio: 1.1 },
    ...one,
  }));
  const usage = { type: 'duration', seconds: SECONDS };
  return { task: 'transcribe', language, duration: SECONDS, text, segments: verbose, usage };
}

function plain(response: ServerResponse, status: number, content: object): number {
  if (response.destroyed) return 0;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(content));
  return status;
}
