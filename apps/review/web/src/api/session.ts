import { change, read, type Schemas } from './client.js';
import { Problem, workIn } from './http.js';

export type Me = Schemas['MeDto'];

/** Who is signed in, or null. */
export async function getMe(): Promise<Me | null> {
  try {
    const me = await read('/me', {});
    workIn(me.workspace.id);
    return me;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      workIn(undefined);
      return null;
    }
    throw error;
  }
}

export const setUp = (first: Schemas['SetupDto']): Promise<Schemas['FirstPersonDto']> =>
  change('/setup', { body: first });

/** What one may sign in with beside a password: what people call the OpenID provider, where there is one. */
export const getSignInWays = (): Promise<Schemas['SignInWaysDto']> => read('/sign-in-ways', {});
