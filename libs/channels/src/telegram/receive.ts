export { TelegramReceiver, type PollAnswer } from './receiver.js';
export { normaliseUpdate, type NormalisedUpdate, type Reception } from './update.policy.js';
