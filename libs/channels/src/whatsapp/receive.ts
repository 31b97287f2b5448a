export { isOurToken, isSigned } from './signature.js';
export { readWebhook, type WebhookItem } from './webhook.policy.js';
