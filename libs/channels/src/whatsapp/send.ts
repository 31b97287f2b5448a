import http from 'node:http';
import https from 'node:https';
import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { jsonOf } from '../download.js';
import type { BubbleIds, ChannelSender, OutboundBubble, SendLimits, SendResult } from '../sender.js';
import { trackingAgent } from '../tracking-agent.js';
import { messageOf } from './message.policy.js';
import { mediaUpload } from './media-upload.js';
import { recipientOf } from './person.policy.js';
import { probeOutcomeOf, sendOutcomeOf, uploadOutcomeOf, type CallEnd } from './send-outcome.policy.js';

/** Bytes of an answer that are read; the ones we know have some hundred. */
const ANSWER_LIMIT = 64 * 1024;
/** Milliseconds for what may be lost. */
const COURTESY_LIMIT_MS = 5_000;

/** How to reach one business number. */
export interface WhatsAppAccess {
  phoneNumberId: string;
  accessToken: string;
  /** `https://graph.facebook.com`, or an emulator's address. */
  graphUrl: string;
  /** `v23.0`. */
  apiVersion: string;
}

/** A request's body. */
interface Content {
  type: string;
  body: Buffer;
}

const json = (message: object): Content => ({
  type: 'application/json',
  body: Buffer.from(JSON.stringify(message)),
});

/** The sending half of one business number: every call on a connection of its own, so that a failure can be judged. */
export class WhatsAppSender implements ChannelSender {
  constructor(private readonly access: WhatsAppAccess) {}

  async send(
    address: string,
    bubble: OutboundBubble,
    { bubbleId }: BubbleIds,
    { timeoutMs }: SendLimits,
  ): Promise<SendResult> {
    if (bubble.text.length > CAPABILITIES.whatsapp.textLimit) {
      return { outcome: 'rejected', code: 'invalid-content', words: 'longer than WhatsApp takes' };
    }
    const problem = bubbleProblem('whatsapp', bubble);
    if (problem) return { outcome: 'rejected', code: 'invalid-content', words: problem };
    const until = performance.now() + timeoutMs;
    const uploaded = await this.upload(bubble, timeoutMs);
    if (uploaded && uploaded.outcome !== 'sent') return uploaded;
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipientOf(address),
      ...messageOf(bubble, uploaded?.providerMessageId),
      biz_opaque_callback_data: bubbleId,
    };
    const left = Math.ceil(until - performance.now());
    // Too little for an answer: the next try begins with all of its time.
    if (uploaded && left < timeoutMs / 4)
      return { outcome: 'retry', reason: 'slow-upload', certainlyNotSent: true };
    return sendOutcomeOf(await this.call('POST', '/messages', left, json(message)));
  }

  /** Hands the file over; the customer sees nothing of it yet. @returns undefined where there is none */
  private async upload(
    { file, fileBytes }: OutboundBubble,
    timeoutMs: number,
  ): Promise<SendResult | undefined> {
    if (!file || !fileBytes) return undefined;
    const form = await mediaUpload(file, fileBytes);
    return uploadOutcomeOf(await this.call('POST', '/media', timeoutMs, form));
  }

  async probe({ timeoutMs }: SendLimits): Promise<string | undefined> {
    return probeOutcomeOf(await this.call('GET', '?fields=id', timeoutMs));
  }

  /** WhatsApp shows typing only in answer to one message, which it takes for read then. */
  async typing(_address: string, answered: () => Promise<string | undefined>): Promise<void> {
    const message = await answered();
    if (message !== undefined) await this.say(message, { typing_indicator: { type: 'text' } });
  }

  markRead(message: string): Promise<boolean> {
    return this.say(message, {});
  }

  private async say(message: string, also: object): Promise<boolean> {
    const words = { messaging_product: 'whatsapp', status: 'read', message_id: message, ...also };
    const call = await this.call('POST', '/messages', COURTESY_LIMIT_MS, json(words));
    return call.end === 'answered' && call.status >= 200 && call.status < 300;
  }

  private call(method: 'GET' | 'POST', path: string, timeoutMs: number, content?: Content): Promise<CallEnd> {
    const { graphUrl, apiVersion, phoneNumberId, accessToken } = this.access;
    const url = new URL(`/${apiVersion}/${phoneNumberId}${path}`, graphUrl);
    const secure = url.protocol === 'https:';
    const { agent, sessionUp } = trackingAgent(secure);
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(content && { 'content-type': content.type, 'content-length': content.body.length }),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    return new Promise<CallEnd>((resolve) => {
      const lost = (error: Error & { code?: string }): void =>
        resolve({ end: 'lost', sessionUp: sessionUp(), errorCode: codeOf(error, signal) });
      const request = (secure ? https : http).request(url, { method, agent, headers, signal });
      request.on('error', lost);
      request.on('response', (response) => {
        read(response).then((json) => {
          resolve({ end: 'answered', status: response.statusCode ?? 0, body: json });
        }, lost);
      });
      request.end(content?.body);
    }).finally(() => agent.destroy());
  }
}

async function read(response: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ANSWER_LIMIT) break;
    chunks.push(chunk);
  }
  return jsonOf(Buffer.concat(chunks));
}

/** A code, never a message. */
function codeOf(error: Error & { code?: string }, signal: AbortSignal): string {
  return signal.aborted ? 'timeout' : (error.code ?? error.name);
}
