import { useState } from 'react';
import type { Fact } from '../../../api/memory.js';
import { fullTime, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button, IconButton } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { factTitle, sourceWords } from '../fact-words.policy.js';
import type { ContactMemory } from '../use-memory.js';
import { FactForm } from './fact-form.js';

interface FactRowProps {
  fact: Fact;
  may: boolean;
  rule: ContactMemory['rule'];
}

/** One fact: its value, who says so and in which words, what speaks against it, and what can be decided about it. */
export function FactRow({ fact, may, rule }: FactRowProps) {
  const [editing, setEditing] = useState(false);
  const { key, state, value, at, said, why, others } = fact;
  const title = factTitle(key);
  const decide = (...[ruling]: [Parameters<typeof rule>[1]]): void =>
    void rule(fact, ruling).catch(() => undefined);
  return (
    <li className="fact" data-state={state}>
      <div className="fact-line">
        <span className="fact-title" dir="auto">
          {title}
        </span>
        <span className="fact-value">
          {state === 'removed' ? t('taken away') : <bdi>{value}</bdi>}
          {state === 'suggested' && <Tag tone="warn">{t('Is this right?')}</Tag>}
        </span>
        {may && !editing && <Acts {...{ fact, title, decide }} onEdit={() => setEditing(true)} />}
      </div>
      <p className="fact-source">
        {state === 'removed' ? t('By {{by}}', { by: fact.by ?? t('a colleague') }) : sourceWords(fact)}
        {at && (
          <>
            {' · '}
            <time dateTime={at} title={fullTime(at)}>
              {longDay(at)}
            </time>
          </>
        )}
        {why && (
          <>
            {' · '}
            <bdi>{why}</bdi>
          </>
        )}
      </p>
      {said && (
        <blockquote className="fact-said" dir="auto">
          {said}
        </blockquote>
      )}
      {others.map((other) => (
        <p className="fact-other" key={`${other.source} ${other.value}`}>
          <span>
            {t('Otherwise:')} <bdi>{other.value}</bdi>
          </span>
          <span className="fact-source">{sourceWords(other)}</span>
          {may && (
            <Button look="quiet" onClick={() => decide({ act: 'set', value: other.value })}>
              {t('Use this')}
            </Button>
          )}
        </p>
      ))}
      {editing && (
        <FactForm
          value={value ?? ''}
          onSave={async (changed) => {
            await rule(fact, { act: 'set', value: changed.value, why: changed.why });
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      )}
    </li>
  );
}

interface ActsProps {
  fact: Fact;
  title: string;
  decide: (ruling: Parameters<ContactMemory['rule']>[1]) => void;
  onEdit: () => void;
}

function Acts({ fact: { state, value, pinned, source, key }, title, decide, onEdit }: ActsProps) {
  const name = `${title}: ${value ?? ''}`;
  const pinnable = value !== undefined && state !== 'removed' && source !== 'reviewer';
  return (
    <span className="fact-acts">
      {pinned && (
        <IconButton
          icon="pinned"
          label={t('Let go of {{name}}', { name })}
          onClick={() => decide({ act: 'unpin' })}
        />
      )}
      {pinnable && (
        <IconButton
          icon="pin"
          label={t('Pin {{name}}', { name })}
          onClick={() => decide({ act: 'pin', value })}
        />
      )}
      {!key.startsWith('prefers:') && (
        <IconButton icon="hand" label={t('Correct {{name}}', { name })} onClick={onEdit} />
      )}
      {state !== 'removed' && (
        <IconButton
          icon="remove"
          label={t('Take away {{name}}', { name })}
          onClick={() => decide({ act: 'remove' })}
        />
      )}
    </span>
  );
}
