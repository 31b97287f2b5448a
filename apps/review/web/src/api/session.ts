import { get, post, Problem } from './http.js';

export interface Me {
  person: { id: string; name: string; email: string; roles: string[] };
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

export const signIn = (credentials: { email: string; password: string }): Promise<void> =>
  post('/auth/sign-in/email', credentials);

export const signOut = (): Promise<void> => post('/auth/sign-out');

export const setUp = (first: {
  token: string;
  name: string;
  email: string;
  password: string;
}): Promise<void> => post('/setup', first);
