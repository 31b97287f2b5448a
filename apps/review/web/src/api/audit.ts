import { get } from './http.js';

/** One thing somebody did. */
export interface AuditEntry {
  seq: number;
  at: string;
  actor: string;
  actorName?: string;
  action: string;
  objectKind: string;
  objectId: string;
  detail: Record<string, unknown>;
  hash: string;
}

/** Which rows; an empty value is no filter. */
export interface AuditFilter {
  action: string;
  actor: string;
  object: string;
  from: string;
  to: string;
}

export interface AuditProof {
  rows: number;
  breaks: string[];
  head: string;
}

function query(filter: AuditFilter, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '');
  return new URLSearchParams(set).toString();
}

export const getAudit = (
  filter: AuditFilter,
  cursor?: number,
): Promise<{ entries: AuditEntry[]; nextCursor?: number }> =>
  get(`/audit?${query(filter, cursor === undefined ? {} : { cursor: String(cursor) })}`);

/** Where the filtered trail can be downloaded. */
export const auditExportHref = (filter: AuditFilter): string => `/api/v1/audit/export?${query(filter)}`;

export const proveAudit = (): Promise<AuditProof> => get('/audit/verify');
