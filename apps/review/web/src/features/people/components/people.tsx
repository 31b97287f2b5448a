import { useState } from 'react';
import type { Person } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { usePeople } from '../use-people.js';
import { Invitations } from './invitations.js';
import { InviteDialog } from './invite-dialog.js';
import { PersonDialog } from './person-dialog.js';
import { PersonRow } from './person-row.js';
import './people.css';

/** Who works here and what they may do; an administrator changes it, an auditor reads it. */
export function People({ roles }: { roles: readonly string[] }) {
  const { people, change } = usePeople();
  const [inviting, setInviting] = useState(false);
  const [chosen, setChosen] = useState<Person>();
  const may = roles.includes('admin');
  if (people.isError) return <ProblemBanner error={people.error} />;
  if (!people.data) return <div className="skeleton" />;
  const { people: all, invitations } = people.data;
  return (
    <div className="people-list">
      <header className="people-head">
        <h2>{all.length === 1 ? t('You are alone here') : t('{{all}} people', { all: all.length })}</h2>
        {may && (
          <Button look="primary" icon="add" onClick={() => setInviting(true)}>
            {t('Invite somebody')}
          </Button>
        )}
      </header>
      <ul aria-label={t('People')}>
        {all.map((person) => (
          <PersonRow key={person.id} person={person} onChange={may ? () => setChosen(person) : undefined} />
        ))}
      </ul>
      {invitations.length > 0 && <Invitations {...{ invitations, may, change }} />}
      {inviting && <InviteDialog change={change} onClose={() => setInviting(false)} />}
      {chosen && <PersonDialog person={chosen} change={change} onClose={() => setChosen(undefined)} />}
    </div>
  );
}
