import { Telegram, TelegramError } from 'telegraf';
import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { BubbleIds, ChannelSender, OutboundBubble, SendLimits, SendResult } from '../sender.js';
import { withSignal, type TelegramAccess } from './access.js';
import { requestOf, type BotRequest } from './request.policy.js';
import { reactionOutcomeOf, sendOutcomeOf, type CallEnd } from './send-outcome.policy.js';
import { trackingAgent } from '../tracking-agent.js';

const TYPING_LIMIT_MS = 5_000;

/** The sending half of one bot: every call on a connection of its own, so that a failure can be judged. */
export class TelegramSender implements ChannelSender {
  constructor(private readonly access: TelegramAccess) {}

  async send(
    address: string,
    bubble: OutboundBubble,
    _ids: BubbleIds,
    { timeoutMs }: SendLimits,
  ): Promise<SendResult> {
    const tooLong = bubble.text.length > CAPABILITIES.telegram.textLimit;
    const problem = tooLong ? 'longer than Telegram takes' : bubbleProblem('telegram', bubble);
    if (problem) return { outcome: 'rejected', code: 'invalid-content', words: problem };
    const { method, params } = requestOf(bubble);
    const end = await this.call(method, { chat_id: chatId(address), ...params }, timeoutMs);
    return bubble.reaction ? reactionOutcomeOf(end, bubble.reaction.to) : sendOutcomeOf(end);
  }

  async typing(address: string): Promise<void> {
    await this.call('sendChatAction', { chat_id: chatId(address), action: 'typing' }, TYPING_LIMIT_MS);
  }

  private async call(
    method: BotRequest['method'] | 'sendChatAction',
    payload: { chat_id: number | string } & Record<string, unknown>,
    timeoutMs: number,
  ): Promise<CallEnd> {
    const { token, apiRoot } = this.access;
    const { agent, sessionUp } = trackingAgent(apiRoot.startsWith('https:'));
    const telegram = new Telegram(token, { apiRoot, webhookReply: false });
    // Set afterwards: for an http root telegraf's constructor drops the agent it is given.
    telegram.options.agent = agent;
    try {
      const limit = withSignal(AbortSignal.timeout(timeoutMs));
      const result = (await telegram.callApi(method, payload as never, limit)) as
        { message_id?: unknown } | true;
      return { end: 'accepted', messageId: result === true ? undefined : result.message_id };
    } catch (error) {
      return failureOf(error, sessionUp());
    } finally {
      agent.destroy();
    }
  }
}

/** Chat ids are numbers on the wire; `@channel` names are not. */
function chatId(address: string): number | string {
  return /^-?\d{1,15}$/.test(address) ? Number(address) : address;
}

function failureOf(error: unknown, sessionUp: boolean): CallEnd {
  if (error instanceof TelegramError) {
    const { code: status, description, parameters } = error;
    return { end: 'refused', status, description, retryAfter: parameters?.retry_after };
  }
  // node-fetch: a system code, else its own type (`invalid-json`), else the name (`AbortError`). Never its message: it holds the token.
  const { code, type, name } = error as { code?: string; type?: string; name?: string };
  return {
    end: 'lost',
    sessionUp,
    errorCode: name === 'AbortError' ? 'timeout' : (code ?? type ?? name ?? 'failed'),
  };
}
