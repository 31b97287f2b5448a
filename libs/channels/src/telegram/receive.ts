export type { PollFailure } from './poll-failure.policy.js';
export { TelegramReceiver, type PollAnswer } from './receiver.js';
export { normaliseUpdate, type NormalisedUpdate, type Reception } from './update.policy.js';
