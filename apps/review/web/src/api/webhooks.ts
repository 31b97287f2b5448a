import { change, read, type Schemas } from './client.js';

/** A program that is told what happens; its secret is known to nobody but who runs it. */
export type Webhook = Schemas['WebhookDto'];
export type WebhookEvent = Webhook['events'][number];
export type NewWebhook = Schemas['NewWebhookDto'];
export type Delivery = Schemas['WebhookDeliveryDto'];
export type Attempt = Delivery['attempts'][number];

/** A secret, told this once. */
export type MadeSecret = Schemas['WebhookSecretDto'];

export const getWebhooks = (): Promise<Schemas['WebhooksDto']> => read('/webhooks', {});

export const createWebhook = (body: NewWebhook): Promise<MadeSecret> => change('/webhooks', { body });

export const saveWebhook = (id: string, body: Schemas['SaveWebhookDto']): Promise<void> =>
  change('/webhooks/{id}', { path: { id }, body });

export const removeWebhook = (id: string): Promise<void> => change('/webhooks/{id}/remove', { path: { id } });

export const rotateSecret = (id: string): Promise<MadeSecret> =>
  change('/webhooks/{id}/rotate', { path: { id } });

export const testWebhook = (id: string): Promise<Schemas['DeliveryIdDto']> =>
  change('/webhooks/{id}/test', { path: { id } });

export const getDeliveries = (id: string, cursor?: number): Promise<Schemas['DeliveriesDto']> =>
  read('/webhooks/{id}/deliveries', { path: { id }, query: { cursor, limit: 20 } });

export const replayDelivery = (deliveryId: string): Promise<void> =>
  change('/deliveries/{deliveryId}/replay', { path: { deliveryId } });
