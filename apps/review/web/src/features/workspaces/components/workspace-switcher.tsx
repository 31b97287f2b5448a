import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { Me } from '../../../api/session.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import './workspace-switcher.css';

interface WorkspaceSwitcherProps {
  me: Me;
  onEnter: (workspace: string) => Promise<void>;
}

/** Where one works, and where else one may; nothing for whoever belongs to one workspace alone. */
export function WorkspaceSwitcher({ me, onEnter }: WorkspaceSwitcherProps) {
  const menu = useId();
  const entering = useMutation({ mutationFn: onEnter });
  if (me.workspaces.length < 2) return null;
  const { workspace } = me;
  return (
    <>
      <button
        type="button"
        className="workspace-here"
        popoverTarget={menu}
        aria-label={t('Workspace {{name}}: go to another', { name: workspace.name })}
      >
        <bdi>{workspace.name}</bdi>
      </button>
      <div id={menu} popover="auto" className="workspace-choices" role="group" aria-label={t('Workspaces')}>
        {entering.isError && <ProblemBanner error={entering.error} />}
        {me.workspaces.map(({ id, name, suspended }) => (
          <button
            key={id}
            type="button"
            aria-current={id === workspace.id}
            disabled={entering.isPending}
            popoverTarget={menu}
            popoverTargetAction="hide"
            onClick={() => id !== workspace.id && entering.mutate(id)}
          >
            <bdi>{name}</bdi>
            {id === workspace.id && <Tag>{t('You are here')}</Tag>}
            {suspended && <Tag tone="warn">{t('Suspended')}</Tag>}
          </button>
        ))}
      </div>
    </>
  );
}
