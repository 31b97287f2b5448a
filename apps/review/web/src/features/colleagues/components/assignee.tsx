import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { assignTo, listColleagues } from '../../../api/colleagues.js';
import { keys } from '../../../api/keys.js';
import { getMe } from '../../../api/session.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Pick } from '../../../ui/pick.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface AssigneeProps {
  conversationId: string;
  roles: readonly string[];
  assignedTo: string | null;
}

const NOBODY = '';

/** Whose a conversation is: a reviewer takes it or gives it back, a lead gives it to anybody (RV-14). */
export function Assignee({ conversationId, roles, assignedTo }: AssigneeProps) {
  const client = useQueryClient();
  const me = useQuery({ queryKey: keys.me, queryFn: getMe }).data?.person.id;
  const known = useQuery({ queryKey: keys.colleagues, queryFn: listColleagues }).data?.colleagues ?? [];
  const assigning = useMutation({
    mutationFn: (to: string | null) => assignTo(conversationId, { from: assignedTo, to }),
    onSuccess: () => announce(t('Changed')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.conversation(conversationId) }),
  });
  const leads = roles.includes('lead');
  const may = leads || (roles.includes('reviewer') && (assignedTo === null || assignedTo === me));
  const mine = assignedTo !== null && assignedTo === me;
  usePageKeys({ ...(may && me && { assign: () => assigning.mutate(mine ? null : me) }) });
  const offered = known.filter(({ id, decides }) => id === assignedTo || (decides && (leads || id === me)));
  return (
    <>
      <Pick
        label={t('Assigned to')}
        value={assignedTo ?? NOBODY}
        choices={[[NOBODY, t('Nobody')], ...offered.map(({ id, name }) => [id, name] as const)]}
        disabled={!may || assigning.isPending}
        onPick={(id) => assigning.mutate(id === NOBODY ? null : id)}
      />
      {assigning.error && <ProblemBanner error={assigning.error} />}
    </>
  );
}
