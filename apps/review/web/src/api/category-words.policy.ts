import { t } from '../lib/language/t.js';

/** What each category is called in the workspace. */
const categories = (): Record<string, string> => ({
  self_harm: t('self-harm'),
  emergency: t('an emergency'),
  minor_safety: t('danger to a child'),
  violence_threat: t('a threat of violence'),
  sexual_romantic: t('sexual or intimate content'),
  identity_deception: t('a claim to be human'),
  pii_disclosure: t('personal data of others'),
  payment_data: t('payment data'),
  prompt_leak: t('the assistant’s inner workings'),
  secret: t('a secret'),
  harassment_hate: t('insult or hate'),
  illegal_goods: t('forbidden goods'),
  medical_advice: t('medical advice'),
  legal_financial_advice: t('legal or financial advice'),
  manipulation_pressure: t('pressure'),
  unbacked_promise: t('a promise'),
  ungrounded_fact: t('a fact without a source'),
  price_stock_claim: t('a claim nobody can check'),
  off_platform_payment: t('payment elsewhere'),
  unsafe_link: t('a link that is not safe'),
  prompt_injection: t('orders to the assistant'),
  spam_scam: t('advertising or fraud'),
  language_mismatch: t('another language'),
  tone_mismatch: t('the tone'),
  style: t('the style'),
  commitment_conflict: t('something said otherwise before'),
  competitor_remark: t('a remark on a competitor'),
});

/** A category in words that follow "may hold:". */
export const categoryName = (category: string): string =>
  categories()[category] ?? category.replaceAll('_', ' ');
