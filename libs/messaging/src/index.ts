export { ChainedPublisher, type ChainedPublished } from './chained-publisher.js';
export { connectNats, type NatsAccess, type NatsConnection } from './connection.js';
export {
  Consumes,
  ConsumesBatch,
  ConsumesBursts,
  ConsumesDeadLetters,
  type Delivered,
  type Delivery,
  type Handles,
  type HandlesBatch,
  type HandlesDeadLetters,
} from './consumes.js';
export type { DeadLetter } from './dead-letter.js';
export { DeadLetterDoor } from './dead-letter-door.js';
export { encodeEvent, type EncodedEvent, type EventFacts } from './encoded-event.js';
export { FullStreams } from './full-streams.js';
export { EventPublisher, type Published, type PublishOptions } from './event-publisher.js';
export { decodeEvent, validated } from './event-validation.js';
export { JetStreamDoor } from './jetstream-door.js';
export { GoneWorkspaces } from './gone-workspaces.js';
export { JetStreamServer } from './jetstream-server.js';
export { MessagingModule, NATS_ACCESS, NATS_CONNECTION } from './messaging.module.js';
export {
  InvalidEvent,
  NotPublishedInTime,
  Rejected,
  RetryLater,
  RpcFailed,
  StreamFull,
  WrongLastSequence,
} from './outcomes.js';
export { PassThroughFilter } from './pass-through.filter.js';
export { redactedEvent, type RedactedEvent } from './redacted-event.js';
export { Rpc } from './rpc.js';
export { StreamAudit, type AuditedRows, type StoredMessage, type Unaccounted } from './stream-audit.js';
export { applyTopology, LEASE_SECONDS } from './topology.js';
