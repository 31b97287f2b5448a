import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OutboxEvent } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

/** What publishes: messaging's `EventPublisher`. Persistence does not know it by name; the app's module introduces them. */
interface EncodedPublisher {
  publishEncoded(event: OutboxEvent): Promise<unknown>;
}

/** Runs the app's relay from start to shutdown. */
@Global()
@Module({})
export class OutboxModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(OutboxRelay) private readonly relay: OutboxRelay) {}

  /** @param publisher injection token of the app's publisher */
  static for(publisher: Type<EncodedPublisher>): DynamicModule {
    return {
      module: OutboxModule,
      providers: [
        {
          provide: OutboxRelay,
          inject: [DataSource, publisher],
          useFactory: (dataSource: DataSource, bus: EncodedPublisher) =>
            new OutboxRelay(dataSource, (event) => bus.publishEncoded(event)),
        },
      ],
      exports: [OutboxRelay],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  /** Before the connections go: what is committed and not yet published leaves at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}
