const REASONS: Record<string, string> = {
  refused: 'The model refused to answer this.',
  empty: 'The model answered with nothing.',
  timeout: 'The model did not answer in time.',
  invalid_output: 'The model answered in a form that could not be used.',
  truncated: 'The answer of the model was cut off.',
  vendor_error: 'The model could not be reached.',
  rate_limited: 'The model takes no more requests for now.',
  breaker: 'The model has failed again and again, so it is left alone for half a minute.',
  budget: 'What may be spent on models for this conversation or workspace is spent.',
  no_passage: 'Nothing in your documents answers this.',
};

/** Why there is no draft, in words. */
export function failureWords(reason: string): string {
  return REASONS[reason] ?? `There is no draft (${reason.replaceAll('_', ' ')}).`;
}
