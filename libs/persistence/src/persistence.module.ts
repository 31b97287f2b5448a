import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type Type,
} from '@nestjs/common';
import pg, { type Pool } from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

/** Where a service's rows are. */
export interface PersistenceOptions<C> {
  app: string;
  /** Schema the role owns nothing of but may read and write. */
  schema: string;
  entities?: MixedList<(new () => object) | EntitySchema>;
  /** The class the URL is read from, and how. */
  config: Type<C>;
  url: (config: C) => string;
  /** Connections in the pool; 5 when left out. */
  poolSize?: number;
  /** Another pool than the driver's own, where a session is more than its role. */
  Pool?: typeof Pool;
}

/** One data source per service, in its own schema and as its own role. Migrations are not run here. */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static for<C>(options: PersistenceOptions<C>): DynamicModule {
    return {
      module: PersistenceModule,
      providers: [
        {
          provide: DataSource,
          inject: [options.config],
          useFactory: (config: C) => openDataSource(options, options.url(config)),
        },
      ],
      exports: [DataSource],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** Opens a data source whose unqualified names mean the service's schema. */
export function openDataSource<C>(
  options: Pick<PersistenceOptions<C>, 'app' | 'schema' | 'entities' | 'poolSize' | 'Pool'>,
  url: string,
): Promise<DataSource> {
  const { app, schema, entities = [], poolSize = 5, Pool } = options;
  return new DataSource({
    type: 'postgres',
    ...(Pool && { driver: { ...pg, Pool } }),
    url,
    schema,
    applicationName: app,
    entities,
    synchronize: false,
    poolSize,
    extra: {
      options: `-c search_path=${schema} -c timezone=UTC`,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 3_000,
      // A dead connection must show within seconds, not after the system's two hours.
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
    },
  }).initialize();
}
