export { AnthropicProvider } from './anthropic.provider.js';
export type { Attempted, ModelCall, ModelFailure, TokenUsage } from './model-call.js';
export { costUsd, priceOn, promptTokens, type PriceRow } from './price.policy.js';
export { CALL_LIMITS, retryPause, type CallLimits } from './retry.policy.js';
