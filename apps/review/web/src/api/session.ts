import { change, read, type Schemas } from './client.js';
import { Problem } from './http.js';

export type Me = Schemas['MeDto'];

/** Who is signed in, or null. */
export async function getMe(): Promise<Me | null> {
  try {
    return await read('/me', {});
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const setUp = (first: Schemas['SetupDto']): Promise<Schemas['FirstPersonDto']> =>
  change('/setup', { body: first });

/** What one may sign in with beside a password: what people call the OpenID provider, where there is one. */
export const getSignInWays = (): Promise<Schemas['SignInWaysDto']> => read('/sign-in-ways', {});
