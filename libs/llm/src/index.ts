export { EmbeddingProvider, type Embedded } from './embedding.provider.js';
export type {
  Attempted,
  ModelCall,
  ModelFailure,
  TokenUsage,
  ToolCall,
  ToolRound,
  ToolSpec,
} from './model-call.js';
export { costUsd, mostUsd, paidUsd, priceOn, roughTokens, type PriceRow } from './price.policy.js';
export type { LlmProvider } from './provider.js';
export { missingAccess, PROVIDER_NAMES, PROVIDERS, type Access, type ProviderName } from './providers.js';
export { CALL_LIMITS, retryPause, type CallLimits } from './retry.policy.js';
export {
  TranscriptionProvider,
  type Listened,
  type Recording,
  type TranscriptionFailure,
} from './transcription.provider.js';
