const REASONS: Record<string, string> = {
  'no-endpoint': 'no speech-to-text is set up',
  'too-long': 'longer than ten minutes',
  'unsupported-format': 'a format speech-to-text does not take',
  silence: 'nobody was heard speaking',
  timeout: 'speech-to-text took too long',
  refused: 'speech-to-text refused the request',
  'vendor-error': 'speech-to-text failed',
  budget: 'what may be spent on models is used up',
  unreadable: 'the file could not be read',
};

/** Why nobody wrote down what is said, and what to do about it. */
export function untranscribed(reason: string): string {
  const why = REASONS[reason] ?? 'speech-to-text gave no text';
  return `Not transcribed: ${why}. Please listen.`;
}

/** How sure the model was, where a reader has to know. */
export function confidenceWords(confidence: 'high' | 'low' | 'unknown'): string | undefined {
  switch (confidence) {
    case 'low':
      return 'Low confidence';
    case 'unknown':
      return 'Confidence not known';
    default:
      return undefined;
  }
}

/** "Spanish"; the code itself where the browser knows no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
