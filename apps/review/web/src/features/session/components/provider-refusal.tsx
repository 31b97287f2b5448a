import { Banner } from '../../../ui/banner.js';
import { providerRefusal } from '../provider-refusal.policy.js';

/** Why somebody who came back from the provider is not in. */
export function ProviderRefusal() {
  const code = new URLSearchParams(location.search).get('error');
  if (!code) return null;
  const { title, next } = providerRefusal(code);
  return (
    <Banner tone="bad" urgent title={title}>
      {next}
    </Banner>
  );
}
