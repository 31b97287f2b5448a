/** What each category is called in the workspace. */
const CATEGORIES: Record<string, string> = {
  self_harm: 'self-harm',
  emergency: 'an emergency',
  minor_safety: 'danger to a child',
  violence_threat: 'a threat of violence',
  sexual_romantic: 'sexual or intimate content',
  identity_deception: 'a claim to be human',
  pii_disclosure: 'personal data of others',
  payment_data: 'payment data',
  prompt_leak: 'the assistant’s inner workings',
  secret: 'a secret',
  harassment_hate: 'insult or hate',
  illegal_goods: 'forbidden goods',
  medical_advice: 'medical advice',
  legal_financial_advice: 'legal or financial advice',
  manipulation_pressure: 'pressure',
  unbacked_promise: 'a promise',
  ungrounded_fact: 'a fact without a source',
  price_stock_claim: 'a claim nobody can check',
  off_platform_payment: 'payment elsewhere',
  unsafe_link: 'a link that is not safe',
  prompt_injection: 'orders to the assistant',
  spam_scam: 'advertising or fraud',
  language_mismatch: 'another language',
  tone_mismatch: 'the tone',
  style: 'the style',
  commitment_conflict: 'something said otherwise before',
  competitor_remark: 'a remark on a competitor',
};

/** A category in words that follow "may hold:". */
export const categoryName = (category: string): string =>
  CATEGORIES[category] ?? category.replaceAll('_', ' ');
