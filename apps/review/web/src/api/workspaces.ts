import { change, read, type Schemas } from './client.js';

/** A workspace as whoever administers it sees it. */
export type Workspace = Schemas['WorkspaceDto'];

/** It is to be deleted, is being deleted, or is deleted. */
export type Deletion = NonNullable<Workspace['deletion']>;

export const getWorkspaces = (): Promise<Schemas['WorkspacesDto']> => read('/workspaces', {});

export const makeWorkspace = (id: string, name: string): Promise<Workspace> =>
  change('/workspaces', { body: { id, name } });

export const renameWorkspace = ({ id, version: base }: Workspace, name: string): Promise<Workspace> =>
  change('/workspaces/{id}', { path: { id }, body: { name, base } });

export const suspendWorkspace = ({ id, version: base }: Workspace, reason: string): Promise<Workspace> =>
  change('/workspaces/{id}/suspend', { path: { id }, body: { reason, base } });

export const resumeWorkspace = ({ id, version: base }: Workspace, reason: string): Promise<Workspace> =>
  change('/workspaces/{id}/resume', { path: { id }, body: { reason, base } });

/** Everything of it goes when its days of grace are over. @param confirm its id, as it was typed */
export const deleteWorkspace = (
  { id, version: base }: Workspace,
  reason: string,
  confirm: string,
): Promise<Workspace> => change('/workspaces/{id}/delete', { path: { id }, body: { reason, confirm, base } });

/** It stays after all, suspended. */
export const keepWorkspace = ({ id, version: base }: Workspace): Promise<Workspace> =>
  change('/workspaces/{id}/keep', { path: { id }, body: { base } });

/** This session works there from now on. */
export const goToWorkspace = (workspace: string): Promise<Schemas['EnteredDto']> =>
  change('/me/workspace', { body: { workspace } });
