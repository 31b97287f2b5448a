import { filled, read, type Schemas } from './client.js';

/** One thing somebody did. */
export type AuditEntry = Schemas['AuditEntryDto'];

/** Which rows; an empty value is no filter. */
export interface AuditFilter {
  action: string;
  actor: string;
  object: string;
  from: string;
  to: string;
}

export type AuditProof = Schemas['AuditProofDto'];

export const getAudit = (filter: AuditFilter, cursor?: number): Promise<Schemas['AuditPageDto']> =>
  read('/audit', { query: { ...filter, ...(cursor !== undefined && { cursor }) } });

/** Where the filtered trail can be downloaded. */
export const auditExportHref = (filter: AuditFilter): string =>
  `/api/v1${filled('/audit/export', { query: { ...filter } })}`;

export const proveAudit = (): Promise<AuditProof> => read('/audit/verify', {});
