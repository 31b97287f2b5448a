import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Who is signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  roles: string[];
}

/** A request whose session the guard has checked. */
export interface SignedInRequest {
  person?: Person;
}

/** The signed-in person of a guarded route. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!person) throw new Error('CurrentPerson is used on a route without the session guard');
  return person;
});
