import type { Me } from '../api/session.js';
import { Knowledge } from '../features/knowledge/components/knowledge.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { t } from '../lib/language/t.js';
import { IconButton } from '../ui/button.js';
import { Frame } from './frame.js';
import { knowledgeHref, workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

interface KnowledgePageProps {
  me: Me;
  status: LiveStatus;
  /** The open document. */
  name: string | undefined;
}

/** What drafts are drawn from. */
export function KnowledgePage({ me, status, name }: KnowledgePageProps) {
  return (
    <Frame {...{ me, status }} page="knowledge" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      {name && (
        <span className="knowledge-back">
          <IconButton icon="back" label={t('Back to the documents')} onClick={() => go(knowledgeHref())} />
        </span>
      )}
      <Knowledge
        {...{ name }}
        roles={me.person.roles}
        hrefOf={knowledgeHref}
        onOpen={(opened) => go(knowledgeHref(opened))}
      />
    </Frame>
  );
}
