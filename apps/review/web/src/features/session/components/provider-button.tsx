import { useMutation, useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { getSignInWays } from '../../../api/session.js';
import { askProvider } from '../../../api/sign-in-library.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

/** The way in by an OpenID provider, where there is one (SE-01). */
export function ProviderButton() {
  const ways = useQuery({ queryKey: keys.signInWays, queryFn: getSignInWays, staleTime: Infinity });
  const ask = useMutation({ mutationFn: askProvider, onSuccess: ({ url }) => location.assign(url) });
  const provider = ways.data?.provider;
  if (!provider) return null;
  return (
    <>
      {ask.isError && <ProblemBanner error={ask.error} />}
      <Button onClick={() => ask.mutate()} disabled={ask.isPending}>
        {t('Continue with {{provider}}', { provider })}
      </Button>
    </>
  );
}
