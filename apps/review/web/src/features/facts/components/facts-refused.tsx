import { Problem } from '../../../api/http.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { fieldWords, type FactsForm } from '../facts-form.policy.js';

/** What cannot be read, or cannot be true, each by the place it has in the form. */
export function FactsRefused({ problem, form }: { problem: unknown; form: FactsForm }) {
  const details = problem instanceof Problem && problem.status === 422 ? problem.details : undefined;
  const list = Array.isArray(problem)
    ? (problem as string[])
    : Array.isArray(details)
      ? (details as { field: string; message: string }[]).map(
          ({ field, message }) => `${fieldWords(field, form)}: ${message}`,
        )
      : undefined;
  if (!list) return <ProblemBanner error={problem} />;
  return (
    <Banner tone="bad" urgent title={t('Nothing was saved')}>
      <ul className="facts-refused">
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  );
}
