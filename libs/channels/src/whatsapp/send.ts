import http from 'node:http';
import https from 'node:https';
import type { BubbleContent } from '@countersign/contracts/approval';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { jsonOf } from '../download.js';
import type { BubbleIds, ChannelSender, SendLimits, SendResult } from '../sender.js';
import { trackingAgent } from '../tracking-agent.js';
import { messageOf } from './message.policy.js';
import { probeOutcomeOf, sendOutcomeOf, type CallEnd } from './send-outcome.policy.js';

/** Bytes of an answer that are read; the ones we know have some hundred. */
const ANSWER_LIMIT = 64 * 1024;

/** How to reach one business number. */
export interface WhatsAppAccess {
  phoneNumberId: string;
  accessToken: string;
  /** `https://graph.facebook.com`, or an emulator's address. */
  graphUrl: string;
  /** `v23.0`. */
  apiVersion: string;
}

/** The sending half of one business number: every call on a connection of its own, so that a failure can be judged. */
export class WhatsAppSender implements ChannelSender {
  constructor(private readonly access: WhatsAppAccess) {}

  async send(
    address: string,
    bubble: BubbleContent,
    { bubbleId }: BubbleIds,
    { timeoutMs }: SendLimits,
  ): Promise<SendResult> {
    if (bubble.text.length > CAPABILITIES.whatsapp.textLimit) {
      return { outcome: 'rejected', code: 'invalid-content', words: 'longer than WhatsApp takes' };
    }
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: address,
      ...messageOf(bubble),
      biz_opaque_callback_data: bubbleId,
    };
    return sendOutcomeOf(await this.call('POST', '/messages', timeoutMs, message));
  }

  async probe({ timeoutMs }: SendLimits): Promise<string | undefined> {
    return probeOutcomeOf(await this.call('GET', '?fields=id', timeoutMs));
  }

  /** WhatsApp shows typing only in answer to one message, which a reply does not know. */
  typing(): Promise<void> {
    return Promise.resolve();
  }

  private call(method: 'GET' | 'POST', path: string, timeoutMs: number, message?: object): Promise<CallEnd> {
    const { graphUrl, apiVersion, phoneNumberId, accessToken } = this.access;
    const url = new URL(`/${apiVersion}/${phoneNumberId}${path}`, graphUrl);
    const secure = url.protocol === 'https:';
    const { agent, sessionUp } = trackingAgent(secure);
    const body = message && Buffer.from(JSON.stringify(message));
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
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
      request.end(body);
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
