// Flows of administrators that need nothing but an ordinary workspace: they share one instance, which starts once (ADR 0063).
// First, as it begins where nobody has written any facts yet.
import './skills.story.js';
import './edited-meanwhile.story.js';
import './edited-sheets.story.js';
import './webhooks.story.js';
import './workspace-settings.story.js';
import './documents.story.js';
import './deleting-workspaces.story.js';
import './second-factor.story.js';
import './passkeys.story.js';
import './retention.story.js';
import './safety-rules.story.js';
import './titles.story.js';
