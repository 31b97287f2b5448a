export { migrate, type MigrationTarget, type SchemaDefinition } from './migrate.js';
export { Outbox, type OutboxEvent } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { OutboxRelay, type PublishEncoded } from './outbox-relay.js';
export { openDataSource, PersistenceModule, type PersistenceOptions } from './persistence.module.js';
export { SeenEvents } from './seen-events.js';
export { StateMoves } from './state-moves.js';
export { HELD_TO, HOLD_TO, type Walls } from './walls.js';
