import { useState } from 'react';
import type { LetterChoice, LetterState } from '../../../api/dead-letters.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { states } from '../letter-words.policy.js';
import { useLetterGroups, useLetterRights } from '../use-dead-letters.js';
import { DiscardDialog } from './discard-dialog.js';
import { LetterDialog } from './letter-dialog.js';
import { LetterGroupCard } from './letter-group-card.js';
import { RedriveDialog } from './redrive-dialog.js';
import './dead-letters.css';

/** What somebody is doing with letters. */
export type LetterTask = { task: 'look'; id: string } | { task: 'redrive' | 'discard'; choice: LetterChoice };

/** A link from a held conversation names the letter that holds it. */
function linkedLetter(): LetterTask | undefined {
  const id = new URLSearchParams(location.search).get('letter');
  return id ? { task: 'look', id } : undefined;
}

/** Messages that no retry could help: what they are, and what can be done about them. */
export function DeadLetters() {
  const { mayRead } = useLetterRights();
  const [state, setState] = useState<LetterState>('open');
  const [task, setTask] = useState<LetterTask | undefined>(linkedLetter);
  if (!mayRead) {
    return (
      <Banner tone="info" title={t('Dead letters are for operators and auditors')}>
        {t('Ask an administrator for one of these roles.')}
      </Banner>
    );
  }
  return (
    <div className="dead-letters">
      <p className="dead-letters-lead">
        {t(
          'Messages a service could not handle. Where one holds its conversation, nothing can be approved there until the letter is handled or discarded.',
        )}
      </p>
      <Choices
        legend={t('Show')}
        name="letter-state"
        look="segments"
        choices={states()}
        value={state}
        onChange={(value) => setState(value as LetterState)}
      />
      <Groups state={state} onTask={setTask} />
      {task && <Task task={task} onTask={setTask} />}
    </div>
  );
}

function Groups({ state, onTask }: { state: LetterState; onTask: (task: LetterTask) => void }) {
  const groups = useLetterGroups(state);
  if (groups.isPending)
    return <div className="skeleton dead-letters-skeleton" role="status" aria-label={t('Loading')} />;
  if (!groups.data) {
    return (
      <Banner
        tone="bad"
        title={t('The dead letters could not be loaded')}
        actions={<Button onClick={() => void groups.refetch()}>{t('Try again')}</Button>}
      />
    );
  }
  if (groups.data.length === 0)
    return <p className="dead-letters-none">{states().find(({ value }) => value === state)?.none}</p>;
  return (
    <ul className="dead-letters-groups">
      {groups.data.map((group, index) => (
        <li key={`${group.app} ${group.eventType} ${group.code}`}>
          <LetterGroupCard {...{ group, state, onTask }} startsOpen={index === 0} />
        </li>
      ))}
    </ul>
  );
}

function Task({ task, onTask }: { task: LetterTask; onTask: (task: LetterTask | undefined) => void }) {
  const close = (): void => onTask(undefined);
  if (task.task === 'look')
    return <LetterDialog key={task.id} id={task.id} onTask={onTask} onClose={close} />;
  if (task.task === 'redrive') return <RedriveDialog choice={task.choice} onClose={close} />;
  return <DiscardDialog choice={task.choice} onClose={close} />;
}
