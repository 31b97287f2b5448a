import { change, read, type Schemas } from './client.js';

/** A workspace as whoever administers it sees it. */
export type Workspace = Schemas['WorkspaceDto'];

export const getWorkspaces = (): Promise<Schemas['WorkspacesDto']> => read('/workspaces', {});

export const makeWorkspace = (id: string, name: string): Promise<Workspace> =>
  change('/workspaces', { body: { id, name } });

export const renameWorkspace = ({ id, version: base }: Workspace, name: string): Promise<Workspace> =>
  change('/workspaces/{id}', { path: { id }, body: { name, base } });

export const suspendWorkspace = ({ id, version: base }: Workspace, reason: string): Promise<Workspace> =>
  change('/workspaces/{id}/suspend', { path: { id }, body: { reason, base } });

export const resumeWorkspace = ({ id, version: base }: Workspace, reason: string): Promise<Workspace> =>
  change('/workspaces/{id}/resume', { path: { id }, body: { reason, base } });

/** This session works there from now on. */
export const goToWorkspace = (workspace: string): Promise<Schemas['EnteredDto']> =>
  change('/me/workspace', { body: { workspace } });
