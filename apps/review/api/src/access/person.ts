import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Scope } from './scopes.js';

/** Who is signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  roles: string[];
  /** Whose conversations they work on: what they ask is answered of it alone. */
  workspace: string;
  /** Of a key of the interface: all it may do. It holds no role. */
  scopes?: readonly Scope[];
  /** Of a key: how often it may ask. */
  perMinute?: number;
}

/** Whoever has the operator token: no person of the workspace. */
export const CLI: Omit<Person, 'workspace'> = {
  id: 'cli',
  name: 'Command line',
  email: '',
  roles: ['operator'],
};

/** How the audit trail calls somebody. */
export function actorOf({ id }: Person): string {
  if (id === CLI.id) return 'operator:cli';
  return id.startsWith('key:') ? id : `person:${id}`;
}

/** Whether a session's person has a second factor, and whether they have to set one up first. */
export interface FactorState {
  on: boolean;
  missing: boolean;
}

/** A request whose session the guard has checked. */
export interface SignedInRequest {
  person?: Person;
  /** Absent where no session asks. */
  secondFactor?: FactorState;
  /** The device it comes from; a command line has none. */
  sessionId?: string | undefined;
  /** Their workspace is. */
  suspended?: boolean;
}

/**
 * The Idempotency-Key of a change, as this person's own. What is made from it is the same for every repeat of the click,
 * even when a crash came between the change and the note that it was made.
 */
export const ClickKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { person, headers } = context
    .switchToHttp()
    .getRequest<SignedInRequest & { headers: Record<string, unknown> }>();
  return `${person?.id}:${String(headers['idempotency-key'])}`;
});

/** The session a guarded route was asked in. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<SignedInRequest>().sessionId,
);

export const CurrentFactor = createParamDecorator(
  (_: unknown, context: ExecutionContext): FactorState | undefined =>
    context.switchToHttp().getRequest<SignedInRequest>().secondFactor,
);

/** The signed-in person of a guarded route. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!person) throw new Error('CurrentPerson is used on a route without the session guard');
  return person;
});
