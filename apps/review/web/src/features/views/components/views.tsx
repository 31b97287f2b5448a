import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Listed } from '../../../api/items.js';
import { keys } from '../../../api/keys.js';
import { removeView, saveView, type SavedView } from '../../../api/views.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button, IconButton } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { namedAlike, sameList } from '../same-list.policy.js';
import './views.css';

interface ViewsProps {
  views: readonly SavedView[];
  listed: Listed;
  /** May decide what everybody has. */
  shares: boolean;
  hrefOf: (listed: Listed) => string;
  onChosen: () => void;
}

/** Lists people come back to, with how much is in them; and a name for the one that is shown (RV-13). */
export function Views({ views, listed, shares, hrefOf, onChosen }: ViewsProps) {
  const box = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: keys.views });
  const removing = useMutation({ mutationFn: removeView, onSettled: again });
  useEffect(() => box.current?.querySelector<HTMLElement>('a, input')?.focus(), []);
  return (
    <div ref={box} className="views">
      {views.length === 0 && <p>{t('No views yet. Narrow the list, and keep it under a name.')}</p>}
      <ul className="views-list">
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={hrefOf(view.listed)}
              aria-current={sameList(view.listed, listed) ? 'true' : undefined}
              onClick={onChosen}
            >
              <bdi className="views-name">{view.name}</bdi>
              {view.shared && <Tag title={t('{{name}} shares it', { name: view.by })}>{t('Shared')}</Tag>}
              {view.count !== undefined && (
                <span className="views-count">
                  {view.count}
                  <span className="visually-hidden"> {t('items')}</span>
                </span>
              )}
            </a>
            {(view.mine || shares) && (
              <IconButton
                icon="remove"
                label={t('Remove the view {{name}}', { name: view.name })}
                disabled={removing.isPending}
                onClick={() => removing.mutate(view.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {removing.isError && <ProblemBanner error={removing.error} />}
      <KeepView {...{ views, listed, shares }} onKept={again} />
    </div>
  );
}

function KeepView({
  views,
  listed,
  shares,
  onKept,
}: Pick<ViewsProps, 'views' | 'listed' | 'shares'> & { onKept: () => Promise<void> }) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const before = namedAlike(views, name);
  const saving = useMutation({
    mutationFn: () => saveView({ name: name.trim(), listed, shared }, before?.id),
    onSuccess: async () => {
      announce(t('Kept as {{name}}', { name: name.trim() }));
      setName('');
      await onKept();
    },
  });
  return (
    <form
      className="views-keep"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Field
        label={t('Keep this list as')}
        required
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {shares && (
        <label className="views-shared">
          <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
          {t('Everybody has it')}
        </label>
      )}
      {saving.isError && <ProblemBanner error={saving.error} />}
      <Button type="submit" disabled={saving.isPending || name.trim() === ''}>
        {before ? t('Replace {{name}}', { name: before.name }) : t('Keep')}
      </Button>
    </form>
  );
}
