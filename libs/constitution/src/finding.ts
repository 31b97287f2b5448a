/** Which way a text goes: `in` was written by a customer, `out` is a reply. */
export type Direction = 'in' | 'out';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Languages the rules speak; `any` for what has no language, such as a card number. */
export type RuleLanguage = 'en' | 'es' | 'pt' | 'any';

/** What a rule found in a text. */
export interface Finding {
  /** Rule id, such as `claims-to-be-human`. */
  rule: string;
  category: Category;
  severity: Severity;
  /** A rule that names what it stops, the learned layer, which says what a text sounds like, or a model that judges (CO-01). */
  layer: 'rules' | 'learned' | 'judge';
  language: RuleLanguage;
  /** Half-open range of UTF-16 units in the text as it was given. */
  span: { start: number; end: number };
  /** The words that caused it, as they were written; secrets and card numbers are masked. */
  words: string;
  /** One English sentence. */
  reason: string;
  /** False for a floor category and for anything critical: nobody may wave it through (CO-03). */
  overridable: boolean;
}

interface CategoryLine {
  /** Severity of what a customer writes; absent where that is no risk. */
  in?: Severity;
  /** Severity of what we would send; absent where that is no risk. */
  out?: Severity;
  /** Can neither be switched off nor overridden. */
  floor?: true;
}

/** Every risk category with its severity per direction and its floor flag. */
export const CATEGORIES = {
  self_harm: { in: 'critical', floor: true },
  emergency: { in: 'critical', floor: true },
  minor_safety: { in: 'critical', out: 'critical', floor: true },
  violence_threat: { in: 'critical', out: 'critical', floor: true },
  sexual_romantic: { in: 'critical', out: 'critical', floor: true },
  identity_deception: { out: 'critical', floor: true },
  pii_disclosure: { out: 'critical', floor: true },
  payment_data: { in: 'high', out: 'critical', floor: true },
  prompt_leak: { out: 'critical', floor: true },
  secret: { out: 'critical', floor: true },
  harassment_hate: { in: 'high', out: 'high', floor: true },
  illegal_goods: { in: 'high', out: 'high', floor: true },
  medical_advice: { out: 'high' },
  legal_financial_advice: { out: 'high' },
  manipulation_pressure: { out: 'high' },
  unbacked_promise: { out: 'high' },
  ungrounded_fact: { out: 'high' },
  price_stock_claim: { out: 'high' },
  off_platform_payment: { out: 'high' },
  unsafe_link: { out: 'high' },
  prompt_injection: { in: 'medium', out: 'high' },
  spam_scam: { in: 'medium' },
  language_mismatch: { out: 'medium' },
  tone_mismatch: { out: 'low' },
  competitor_remark: { out: 'low' },
} as const satisfies Record<string, CategoryLine>;

export type Category = keyof typeof CATEGORIES;

/** The line of the table, without the narrowness of its literal type. */
export function categoryLine(category: Category): CategoryLine {
  return CATEGORIES[category];
}
