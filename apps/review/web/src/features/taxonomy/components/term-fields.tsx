import type { NextStep, Spoken } from '../../../api/taxonomy.js';
import type { TermList } from '../../../api/taxonomy-change.js';
import { t } from '../../../lib/language/t.js';
import type { Compared } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';

/** What a code means, as the form has it. */
export interface Meaning {
  label: Spoken;
  before: Spoken;
  after: Spoken;
  instruction: Spoken;
  nextStep: NextStep;
}

const steps = (): [NextStep, string][] => [
  ['redraft', t('Draft again')],
  ['manual', t('Write by hand')],
  ['escalate', t('Hand it to a lead')],
  ['close', t('Close without a reply')],
];

interface TermFieldsProps {
  list: TermList;
  meaning: Meaning;
  onChange: (change: Partial<Meaning>) => void;
}

/** The fields a code of this list has. */
export function TermFields({ list, meaning, onChange }: TermFieldsProps) {
  const { label, before, after, instruction, nextStep } = meaning;
  return (
    <>
      <Both
        english={t('Name in English')}
        spanish={t('Name in Spanish')}
        value={label}
        onChange={(label) => onChange({ label })}
        required
        limit={60}
      />
      {list === 'edit-tag' && (
        <>
          <Both
            english={t('Before, in English')}
            spanish={t('Before, in Spanish')}
            value={before}
            onChange={(before) => onChange({ before })}
          />
          <Both
            english={t('After, in English')}
            spanish={t('After, in Spanish')}
            value={after}
            onChange={(after) => onChange({ after })}
          />
        </>
      )}
      {list === 'reject-reason' && (
        <>
          <Pick
            label={t('Usually leads to')}
            value={nextStep}
            choices={steps()}
            onPick={(nextStep) => onChange({ nextStep })}
          />
          <Both
            english={t('Asks of the next draft, in English')}
            spanish={t('Asks of the next draft, in Spanish')}
            value={instruction}
            onChange={(instruction) => onChange({ instruction })}
          />
        </>
      )}
    </>
  );
}

/** Every field of a code of this list, beside another's. */
export function comparedMeanings(list: TermList, mine: Meaning, theirs: Meaning): Compared[] {
  const named = Object.fromEntries(steps());
  return [
    [t('Name in English'), mine.label.en, theirs.label.en],
    [t('Name in Spanish'), mine.label.es, theirs.label.es],
    [t('Before, in English'), mine.before.en, theirs.before.en],
    [t('Before, in Spanish'), mine.before.es, theirs.before.es],
    [t('After, in English'), mine.after.en, theirs.after.en],
    [t('After, in Spanish'), mine.after.es, theirs.after.es],
    ...(list === 'reject-reason'
      ? ([
          [t('Usually leads to'), named[mine.nextStep] ?? '', named[theirs.nextStep] ?? ''],
          [t('Asks of the next draft, in English'), mine.instruction.en, theirs.instruction.en],
          [t('Asks of the next draft, in Spanish'), mine.instruction.es, theirs.instruction.es],
        ] as const)
      : []),
  ];
}

interface BothProps {
  english: string;
  spanish: string;
  value: Spoken;
  onChange: (value: Spoken) => void;
  required?: boolean;
  limit?: number;
}

/** The same in both languages, side by side. */
function Both({ english, spanish, value, onChange, required = false, limit = 300 }: BothProps) {
  return (
    <div className="taxonomy-both">
      <Field
        label={english}
        lang="en"
        {...{ required }}
        maxLength={limit}
        value={value.en}
        onChange={(event) => onChange({ ...value, en: event.target.value })}
      />
      <Field
        label={spanish}
        lang="es"
        {...{ required }}
        maxLength={limit}
        value={value.es}
        onChange={(event) => onChange({ ...value, es: event.target.value })}
      />
    </div>
  );
}
