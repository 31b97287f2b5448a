import { change, read, type Schemas } from './client.js';

/** Somebody of the workspace. */
export type Person = Schemas['PersonDto'];
export type Role = Person['roles'][number];

/** A link that waits for somebody. */
export type Invitation = Schemas['InvitationDto'];

export type People = Schemas['PeopleDto'];

/** A link, told this once. */
export type MadeLink = Schemas['InvitedDto'];

/** A device one is signed in on. */

export type LinkFor = Schemas['LinkForDto'];

export const getPeople = (): Promise<People> => read('/people', {});

export const invite = (email: string, roles: Role[]): Promise<MadeLink> =>
  change('/people/invitations', { body: { email, roles } });

export const withdrawInvitation = (id: string): Promise<void> =>
  change('/people/invitations/{id}/withdraw', { path: { id } });

export const setRoles = (id: string, roles: Role[]): Promise<void> =>
  change('/people/{id}/roles', { path: { id }, body: { roles } });

export const deactivate = (id: string): Promise<void> => change('/people/{id}/deactivate', { path: { id } });

export const reactivate = (id: string): Promise<void> => change('/people/{id}/reactivate', { path: { id } });

export const resetSecondFactor = (id: string): Promise<void> =>
  change('/people/{id}/second-factor/reset', { path: { id } });

export const makePasswordLink = (id: string): Promise<MadeLink> =>
  change('/people/{id}/password-link', { path: { id } });

export const getDevices = (): Promise<Schemas['SessionsDto']> => read('/me/sessions', {});

export const endDevice = (id: string): Promise<void> => change('/me/sessions/{id}/end', { path: { id } });

export const lookAtLink = (token: string): Promise<LinkFor> => change('/join/look', { body: { token } });

export const join = (body: Schemas['AcceptDto']): Promise<void> => change('/join', { body });
