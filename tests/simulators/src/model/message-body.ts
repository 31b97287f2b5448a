import { randomUUID } from 'node:crypto';
import type { MessagesRequest } from './request-schema.js';

/** One answer of the model before it is put on the wire. */
export interface Spoken {
  text: string;
  stopReason: 'end_turn' | 'refusal' | 'max_tokens' | null;
}

const tokens = (text: string): number => Math.ceil(text.length / 4);

/** The vendor's `Message`, with usage figures that follow from the texts alone. */
export function messageBody(request: MessagesRequest, { text, stopReason }: Spoken) {
  const asked = JSON.stringify(request.messages) + JSON.stringify(request.system ?? '');
  return {
    id: `msg_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content: text === '' && stopReason === 'refusal' ? [] : [{ type: 'text', text, citations: null }],
    stop_reason: stopReason,
    stop_sequence: null,
    usage: {
      input_tokens: tokens(asked),
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: tokens(text),
    },
  };
}

/** The same message as the server-sent events of a stream, in order. */
export function messageEvents(message: ReturnType<typeof messageBody>): { event: string; data: object }[] {
  const { content, stop_reason, stop_sequence, usage } = message;
  const text = content[0]?.text ?? '';
  const pieces = text.match(/[\s\S]{1,40}/g) ?? [];
  const start = { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } };
  const block = {
    type: 'content_block_start',
    index: 0,
    content_block: { type: 'text', text: '', citations: null },
  };
  return [
    { type: 'message_start', message: start },
    ...(content.length > 0 ? [block] : []),
    { type: 'ping' },
    ...pieces.map((piece) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: piece },
    })),
    ...(content.length > 0 ? [{ type: 'content_block_stop', index: 0 }] : []),
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence },
      usage: { output_tokens: usage.output_tokens },
    },
    { type: 'message_stop' },
  ].map((data) => ({ event: data.type, data }));
}
