import { change, filled, read, type Schemas } from './client.js';

/** Everything of the workspace as one file: asked for, made, or there to be fetched. */
export type WorkspaceExport = Schemas['WorkspaceExportDto'];

export const getExports = (): Promise<Schemas['WorkspaceExportsDto']> => read('/workspace-exports', {});

export const askForExport = (): Promise<WorkspaceExport> => change('/workspace-exports', {});

/** Where it is fetched. */
export const exportFileHref = ({ id }: WorkspaceExport): string =>
  `/api/v1${filled('/workspace-exports/{id}/file', { path: { id } })}`;
