import 'reflect-metadata';
import { rpcSubject, type App } from '@countersign/contracts';
import { assertCrashpointsAllowed } from '@countersign/crashpoint';
import {
  FullStreams,
  GoneWorkspaces,
  JetStreamServer,
  MessagingModule,
  NATS_ACCESS,
  NATS_CONNECTION,
  PassThroughFilter,
  Rpc,
} from '@countersign/messaging';
import { flushTraces, log, NestLog, stopMetrics, traceFastify } from '@countersign/observability';
import { type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions, NestMicroservice } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NatsConnection } from '@countersign/messaging';
import { Allow } from 'class-validator';
import { HealthRegistry } from './health.js';
import { InvalidConfiguration, parseConfig } from './parse-config.js';
import type { ServiceConfig } from './service.config.js';
import { StandingAudit } from './standing-audit.js';

/** What a service is made of. */
export interface ServiceDefinition<C extends ServiceConfig> {
  app: App;
  config: Type<C>;
  module: Type | DynamicModule;
  http?: {
    port: (config: C) => number;
    /** Loopback unless said otherwise. */
    host?: (config: C) => string;
    /** Largest request body in bytes; 1 MiB unless said otherwise. */
    bodyLimit?: number;
    /** Pipes, filters, plugins: before the server listens. */
    configure?: (app: NestFastifyApplication, config: C) => void | Promise<void>;
  };
}

class Root {}

/** "How are you?" asks for nothing more; the validator refuses a class it knows no field of. */
class HealthQuestion {
  @Allow() about?: undefined;
}

function rootModule<C extends ServiceConfig>(
  { app, config: type, module }: ServiceDefinition<C>,
  config: C,
): DynamicModule {
  const access = { url: config.natsUrl, user: config.natsUser, password: config.natsPassword };
  const providers = [
    { provide: type, useValue: config },
    { provide: NATS_ACCESS, useValue: access },
    HealthRegistry,
    {
      provide: StandingAudit,
      useFactory: (health: HealthRegistry) => new StandingAudit(health, config),
      inject: [HealthRegistry],
    },
  ];
  return {
    module: Root,
    global: true,
    imports: [MessagingModule.for(app), module],
    providers,
    exports: providers,
  };
}

/**
 * Builds a service without listening for signals: what {@link startService} and tests share.
 * @throws InvalidConfiguration, or what a dependency or the wiring said; nothing stays open then
 */
export async function buildService<C extends ServiceConfig>(
  definition: ServiceDefinition<C>,
  env: NodeJS.ProcessEnv,
): Promise<INestApplication> {
  const { http } = definition;
  const config = parseConfig(definition.config, env);
  const adapter = new FastifyAdapter({
    bodyLimit: http?.bodyLimit ?? 1024 * 1024,
    forceCloseConnections: true,
    trustProxy: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(definition, config), adapter, {
    logger: new NestLog(),
    abortOnError: false,
  });
  try {
    await open(app, definition, config);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Wires the transport, then reads the bus, then listens: nobody is answered by a service that is not whole. */
async function open<C extends ServiceConfig>(
  app: NestFastifyApplication,
  { app: name, http }: ServiceDefinition<C>,
  config: C,
): Promise<void> {
  const connection = app.get<NatsConnection>(NATS_CONNECTION);
  const transport = app.connectMicroservice<MicroserviceOptions>(
    {
      strategy: new JetStreamServer(connection, name, config.handlerRetryDelaysMs, app.get(GoneWorkspaces)),
    },
    { deferInitialization: true },
  ) as NestMicroservice;
  transport.useGlobalFilters(new PassThroughFilter());
  // The application runs the life-cycle hooks; a second run by its transport would start every timer twice.
  transport.setIsInitHookCalled(true);
  const health = app.get(HealthRegistry);
  health.register('nats', () => connection.rtt());
  health.register('streams', () => app.get(FullStreams).check());
  app.get(Rpc).answer(rpcSubject(name, 'health'), HealthQuestion, () => health.answer(name));
  if (http) {
    traceFastify(app.getHttpAdapter().getInstance());
    await http.configure?.(app, config);
  }
  await app.init();
  await app.startAllMicroservices();
  if (http) await app.listen(http.port(config), http.host?.(config) ?? '127.0.0.1');
}

/** A service whose routes are known but which has opened nothing: for documents derived from code. */
export function previewService<C extends ServiceConfig>(
  definition: ServiceDefinition<C>,
): Promise<INestApplication> {
  const module = rootModule(definition, new definition.config());
  return NestFactory.create(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
}

/**
 * Runs a service until it is told to stop: SIGTERM or SIGINT drains handlers, then closes connections.
 * When it was started by a parent that goes away, it stops too: no orphans.
 * Exits 1 with a message that says what to do when it cannot start.
 */
export async function startService<C extends ServiceConfig>(definition: ServiceDefinition<C>): Promise<void> {
  const { app: name } = definition;
  let stopping = false;
  let app: INestApplication | undefined;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info('service.stopping', { signal });
    // A dependency that never answers must not keep the process alive for ever.
    setTimeout(() => process.exit(1), 15_000).unref();
    await app?.close();
    await Promise.all([flushTraces(), stopMetrics()]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('parent-gone'));
  try {
    assertCrashpointsAllowed(process.env);
    app = await buildService(definition, process.env);
  } catch (error) {
    process.stderr.write(
      `${name} cannot start: ${error instanceof Error ? (error.stack && !(error instanceof InvalidConfiguration) ? error.stack : error.message) : String(error)}\n`,
    );
    process.exit(1);
  }
  log.info('service.ready');
  process.send?.({ type: 'ready', app: name });
}
