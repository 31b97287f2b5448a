import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { Rules } from '../features/rules/components/rules.js';
import { t } from '../lib/language/t.js';
import { IconButton } from '../ui/button.js';
import { Frame } from './frame.js';
import { rulesHref, workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

interface RulesPageProps {
  me: Me;
  status: LiveStatus;
  /** The open rule. */
  name: string | undefined;
}

/** What every text is checked with. */
export function RulesPage({ me, status, name }: RulesPageProps) {
  return (
    <Frame {...{ me, status }} page="rules" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      {name && (
        <span className="rules-back">
          <IconButton icon="back" label={t('Back to the rules')} onClick={() => go(rulesHref())} />
        </span>
      )}
      <Rules
        {...{ name }}
        roles={me.person.roles}
        hrefOf={rulesHref}
        onOpen={(opened) => go(rulesHref(opened))}
      />
    </Frame>
  );
}
