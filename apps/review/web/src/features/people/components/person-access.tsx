import type { Person } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

interface Change {
  mutate: () => void;
  isPending: boolean;
}

interface PersonAccessProps {
  person: Person;
  leave: Change;
  come: Change;
  reset: Change;
  link: Change;
}

/** How somebody gets in, and whether. */
export function PersonAccess({ person, leave, come, reset, link }: PersonAccessProps) {
  if (!person.active)
    return (
      <Button onClick={() => come.mutate()} disabled={come.isPending}>
        {t('Let them in again')}
      </Button>
    );
  return (
    <>
      <Button look="danger" onClick={() => leave.mutate()} disabled={leave.isPending}>
        {t('Deactivate')}
      </Button>
      {person.secondFactor && (
        <Button onClick={() => reset.mutate()} disabled={reset.isPending}>
          {t('Reset the second factor')}
        </Button>
      )}
      <Button onClick={() => link.mutate()} disabled={link.isPending}>
        {t('New password…')}
      </Button>
    </>
  );
}
