import type { FactsAnswer } from '../../../api/facts.js';
import { Problem } from '../../../api/http.js';
import type { Edit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { fieldWords, formOf, sheetLines, type FactsForm } from '../facts-form.policy.js';
import { listTitles } from '../list-titles.policy.js';

interface FactsRefusedProps {
  edit: Edit<FactsAnswer>;
  form: FactsForm;
  /** What of the form could not even be read. */
  unread: unknown;
}

/** What cannot be read, or cannot be true, each by the place it has in the form; or what somebody else saved first. */
export function FactsRefused({ edit, form, unread }: FactsRefusedProps) {
  if (edit.theirs) {
    const mine = sheetLines(form, listTitles());
    return (
      <EditRefused
        edit={edit}
        compare={({ facts }) =>
          sheetLines(formOf(facts, form.zone), listTitles()).map(([label, text], index) => [
            label,
            mine[index]?.[1] ?? '',
            text,
          ])
        }
      />
    );
  }
  const problem = unread ?? edit.problem;
  if (problem === undefined) return null;
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
