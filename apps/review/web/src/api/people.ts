import { get, post } from './http.js';

export type Role = 'viewer' | 'reviewer' | 'lead' | 'admin' | 'operator' | 'auditor';

/** Somebody of the workspace. */
export interface Person {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  active: boolean;
  secondFactor: boolean;
  sessions: number;
  seenAt?: string;
  joinedAt: string;
}

/** A link that waits for somebody. */
export interface Invitation {
  id: string;
  email: string;
  roles: Role[];
  newPassword: boolean;
  invitedBy: string;
  expiresAt: string;
}

export interface People {
  people: Person[];
  invitations: Invitation[];
}

/** A link, told this once. */
export interface MadeLink {
  link: string;
  expiresAt: string;
}

/** A device one is signed in on. */
export interface Device {
  id: string;
  current: boolean;
  agent?: string;
  address?: string;
  since: string;
  seenAt: string;
}

export interface LinkFor {
  email: string;
  roles: Role[];
  newPassword: boolean;
}

export const getPeople = (): Promise<People> => get('/people');

export const invite = (email: string, roles: Role[]): Promise<MadeLink> =>
  post('/people/invitations', { email, roles });

export const withdrawInvitation = (id: string): Promise<void> => post(`/people/invitations/${id}/withdraw`);

export const setRoles = (id: string, roles: Role[]): Promise<void> => post(`/people/${id}/roles`, { roles });

export const deactivate = (id: string): Promise<void> => post(`/people/${id}/deactivate`);

export const reactivate = (id: string): Promise<void> => post(`/people/${id}/reactivate`);

export const resetSecondFactor = (id: string): Promise<void> => post(`/people/${id}/second-factor/reset`);

export const makePasswordLink = (id: string): Promise<MadeLink> => post(`/people/${id}/password-link`);

export const getDevices = (): Promise<{ sessions: Device[] }> => get('/me/sessions');

export const endDevice = (id: string): Promise<void> => post(`/me/sessions/${id}/end`);

export const lookAtLink = (token: string): Promise<LinkFor> => post('/join/look', { token });

export const join = (joining: { token: string; name?: string; password: string }): Promise<void> =>
  post('/join', joining);
