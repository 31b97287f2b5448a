import { People } from '../features/people/components/people.js';
import { Workspaces } from '../features/workspaces/components/workspaces.js';
import { Channels } from '../features/channels/components/channels.js';
import { ApiKeys } from '../features/api-keys/components/api-keys.js';
import { Webhooks } from '../features/webhooks/components/webhooks.js';
import { WorkspaceSettings } from '../features/workspace-settings/components/workspace-settings.js';
import { Retention } from '../features/retention/components/retention.js';
import { Audit } from '../features/audit/components/audit.js';
import { Taxonomy } from '../features/taxonomy/components/taxonomy.js';

/** What each tab of the administrators' page shows. */
export const ADMIN_CONTENT = {
  people: People,
  workspaces: Workspaces,
  channels: Channels,
  keys: ApiKeys,
  webhooks: Webhooks,
  settings: WorkspaceSettings,
  retention: Retention,
  audit: Audit,
  taxonomy: Taxonomy,
};
