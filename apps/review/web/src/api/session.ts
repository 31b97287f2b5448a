import { change, read } from './client.js';
import { get, post, Problem } from './http.js';

export interface Me {
  person: { id: string; name: string; email: string; roles: string[] };
  /** `missing`: the workspace asks for one before anything else. */
  secondFactor?: { on: boolean; missing: boolean };
  workspace: { id: string; name: string };
}

/** Who is signed in, or null. */
export async function getMe(): Promise<Me | null> {
  try {
    return await get<Me>('/me');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Right so far; `twoFactorRedirect` where a code is still asked for. */
export const signIn = (credentials: {
  email: string;
  password: string;
}): Promise<{ twoFactorRedirect?: boolean }> => post('/auth/sign-in/email', credentials);

export const signOut = (): Promise<void> => post('/auth/sign-out');

export const setUp = (first: {
  token: string;
  name: string;
  email: string;
  password: string;
}): Promise<void> => change('/setup', { body: first });

/** What one may sign in with beside a password: what people call the OpenID provider, where there is one. */
export const getSignInWays = (): Promise<{ provider?: string }> => read('/sign-in-ways', {});

/** Where the provider asks who somebody is. */
export const askProvider = (): Promise<{ url: string }> => post('/auth/sign-in/social');
