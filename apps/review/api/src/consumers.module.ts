import { DraftFailedConsumer } from './coverage/draft-failed.consumer.js';
import { DraftReadyConsumer } from './coverage/draft-ready.consumer.js';
import { InboundMessageConsumer } from './coverage/inbound-message.consumer.js';
import { InboundSignalConsumer } from './coverage/inbound-signal.consumer.js';
import { TurnClosedConsumer } from './coverage/turn-closed.consumer.js';
import { DeadLetterConsumer } from './dead-letters/dead-letter.consumer.js';
import { DeliveryUpdatedConsumer } from './decisions/delivery-updated.consumer.js';
import { ReplyCancelledConsumer } from './decisions/reply-cancelled.consumer.js';
import { ReplyRejectedConsumer } from './decisions/reply-rejected.consumer.js';
import { ReplySentConsumer } from './decisions/reply-sent.consumer.js';
import { ReplyUnknownConsumer } from './decisions/reply-unknown.consumer.js';
import { EffectSettledConsumer } from './effects/effect-settled.consumer.js';
import { AccountHealthConsumer } from './live/account-health.consumer.js';
import { MediaDeletedConsumer } from './media/media-deleted.consumer.js';
import { MediaFailedConsumer } from './media/media-failed.consumer.js';
import { MediaStoredConsumer } from './media/media-stored.consumer.js';
import { MediaTranscribedConsumer } from './media/media-transcribed.consumer.js';
import { MediaUntranscribedConsumer } from './media/media-untranscribed.consumer.js';
import { SettingChangedConsumer } from './stopping/setting-changed.consumer.js';
import { TemplatesChangedConsumer } from './templates/templates-changed.consumer.js';
import { ReplyResolvedConsumer } from './unknown/reply-resolved.consumer.js';
import { WebhookFactsConsumer } from './webhooks/webhook-facts.consumer.js';
import { WorkspaceForgottenConsumer } from './workspaces/workspace-forgotten.consumer.js';

/** What review reads from the stream. */
export const CONSUMERS = [
  InboundMessageConsumer,
  InboundSignalConsumer,
  TurnClosedConsumer,
  DraftReadyConsumer,
  DraftFailedConsumer,
  ReplySentConsumer,
  ReplyRejectedConsumer,
  ReplyCancelledConsumer,
  ReplyUnknownConsumer,
  ReplyResolvedConsumer,
  SettingChangedConsumer,
  DeliveryUpdatedConsumer,
  EffectSettledConsumer,
  AccountHealthConsumer,
  DeadLetterConsumer,
  MediaStoredConsumer,
  MediaFailedConsumer,
  MediaDeletedConsumer,
  MediaTranscribedConsumer,
  MediaUntranscribedConsumer,
  TemplatesChangedConsumer,
  WebhookFactsConsumer,
  WorkspaceForgottenConsumer,
];
