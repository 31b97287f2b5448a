import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { concatMap, filter, from, map, merge, Observable, switchMap, takeUntil, timer } from 'rxjs';
import { ALL_ROLES } from '../access/auth.js';
import { CurrentPerson, CurrentSession, type Person } from '../access/person.js';
import { Roles, WhileSuspended } from '../access/session.guard.js';
import { Sessions } from '../access/sessions.service.js';
import { LiveFeed, type LiveEvent } from './live-feed.js';

const PING_MS = 15_000;
/** How soon a browser tries again after a cut; by itself it would wait three seconds. */
const RETRY_MS = 500;

/** One live stream for the workspace: hints to read again, resumable by `Last-Event-ID` (RV-12). */
@ApiTags('stream')
@Controller('api/v1/stream')
export class StreamController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly sessions: Sessions,
  ) {}

  /** Hints carry ids and no words, so everybody may listen. */
  @Sse()
  @WhileSuspended()
  @Roles(...ALL_ROLES)
  stream(
    @Headers('cookie') cookie: string | undefined,
    @CurrentPerson() { workspace }: Person,
    @CurrentSession() sessionId: string | undefined,
    @Headers('last-event-id') lastEventId?: string,
  ): Observable<MessageEvent> {
    const pings = timer(0, PING_MS).pipe(
      map((): MessageEvent => ({ type: 'ping', data: {}, retry: RETRY_MS })),
    );
    const told = merge(
      this.pastThenLive(lastEventId).pipe(map((event) => messageOf(event, workspace))),
      pings,
    );
    return sessionId ? told.pipe(takeUntil(this.sentOut(cookie, workspace))) : told;
  }

  /** Whenever anybody's access changes, each stream asks whether its own still holds, and is in the same workspace (SE-02, OP-09). */
  private sentOut(cookie: string | undefined, workspace: string): Observable<unknown> {
    return this.feed.events.pipe(
      filter(({ type }) => type === 'access'),
      switchMap(() => this.sessions.of(cookie)),
      filter((session) => session?.person.workspace !== workspace),
    );
  }

  /** Listens before it reads the past, so that nothing falls between; a repeat only makes a client read again. */
  private pastThenLive(lastEventId?: string): Observable<LiveEvent> {
    return new Observable((subscriber) => {
      let waiting: LiveEvent[] | undefined = [];
      const live = this.feed.events.subscribe({
        next: (event) => (waiting ? waiting.push(event) : subscriber.next(event)),
        complete: () => subscriber.complete(),
      });
      const past = from(this.feed.since(lastEventId)).pipe(concatMap((events) => from(events)));
      const reading = past.subscribe({
        next: (event) => subscriber.next(event),
        error: (error: unknown) => subscriber.error(error),
        complete: () => {
          for (const event of waiting ?? []) subscriber.next(event);
          waiting = undefined;
        },
      });
      return () => {
        live.unsubscribe();
        reading.unsubscribe();
      };
    });
  }
}

/** Of another workspace's change a client is told its number alone, to resume after. */
function messageOf({ id, type, data, workspace }: LiveEvent, reader: string): MessageEvent {
  const told = workspace === undefined || workspace === reader ? { type, data } : { type: 'ping', data: {} };
  return id ? { id, ...told } : told;
}
