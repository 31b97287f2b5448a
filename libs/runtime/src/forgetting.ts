import {
  type App,
  derivedId,
  type Envelope,
  WorkspaceDeleted,
  WorkspaceForgotten,
} from '@countersign/contracts';
import { Consumes, EventPublisher, GoneWorkspaces, type Handles } from '@countersign/messaging';
import { Forgetting, type SchemaDefinition } from '@countersign/persistence';
import { Inject, Injectable, type OnModuleInit, Optional, type Provider } from '@nestjs/common';
import { Rounds } from './rounds.js';

/** How soon every process of a service knows what one of them was told. */
const ROUND_MS = 5_000;

/** Injection token of what a service removes beside its rows: files. */
export const KEPT_BESIDES = Symbol('KEPT_BESIDES');
/** @returns how many of each kind went; doing it again removes what is left */
export type RemoveBesides = (workspace: string) => Promise<Record<string, number>>;

const APP = Symbol('APP');

/** Removes what this service keeps of a deleted workspace, and knows of which nothing is taken in any more (OP-09). */
@Injectable()
export class Forgetter extends Rounds implements OnModuleInit {
  constructor(
    private readonly forgetting: Forgetting,
    private readonly gone: GoneWorkspaces,
    @Optional() @Inject(KEPT_BESIDES) private readonly besides?: RemoveBesides,
  ) {
    super(ROUND_MS, 'forgetting.not-looked');
  }

  /** Before the first message is read. */
  async onModuleInit(): Promise<void> {
    await this.round();
  }

  async round(): Promise<void> {
    for (const workspace of await this.forgetting.begun()) this.gone.add(workspace);
  }

  /** All of it, however often it is asked. @returns how much of each kind went */
  async forget(workspace: string): Promise<Record<string, number>> {
    await this.forgetting.begin(workspace);
    this.gone.add(workspace);
    const rows = await this.forgetting.forget(workspace);
    return { ...rows, ...(await this.besides?.(workspace)) };
  }
}

/** Forgets at the word of review and answers when nothing is left: killed before the answer, it is told again, finds nothing, and answers the same. */
@Injectable()
export class WorkspaceGoes {
  constructor(
    @Inject(APP) private readonly app: App,
    private readonly forgetter: Forgetter,
    private readonly publisher: EventPublisher,
  ) {}

  async carryOut({ id, workspace: own, correlationId, data }: Envelope<WorkspaceDeleted>): Promise<void> {
    const { workspace } = data;
    const went = await this.forgetter.forget(workspace);
    const forgotten = Object.entries(went).map(([kind, rows]) => ({ kind, rows }));
    await this.publisher.publish(WorkspaceForgotten, {
      id: derivedId(id, `forgotten:${this.app}`),
      workspace: own,
      ...{ correlationId, causationId: id },
      data: { workspace, forgotten },
    });
  }
}

@Consumes(WorkspaceDeleted)
export class WorkspaceDeletedConsumer implements Handles<WorkspaceDeleted> {
  constructor(private readonly goes: WorkspaceGoes) {}

  handle(event: Envelope<WorkspaceDeleted>): Promise<void> {
    return this.goes.carryOut(event);
  }
}

/** For the providers of a service whose schema says what goes; {@link WorkspaceDeletedConsumer} is listed beside its other consumers. */
export function forgetting(schema: SchemaDefinition): Provider[] {
  return [{ provide: APP, useValue: schema.app as App }, Forgetting.of(schema), Forgetter, WorkspaceGoes];
}
