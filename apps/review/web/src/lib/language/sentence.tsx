import type { ReactElement } from 'react';
import { Trans } from 'react-i18next';
import { language } from './t.js';

interface SentenceProps {
  /** In English, as a literal, with elements as `<who/>`: each language puts them where it wants them. */
  of: string;
  parts: Record<string, ReactElement>;
  values?: Record<string, string | number>;
}

/** A sentence with elements in it. Names and other words that are not ours go into `parts`, never into `of`. */
export function Sentence({ of, parts, values = {} }: SentenceProps) {
  return <Trans i18n={language} i18nKey={of} defaults={of} components={parts} values={values} />;
}
