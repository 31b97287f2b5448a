import { AnthropicProvider } from './anthropic.provider.js';
import { OpenAiProvider } from './openai.provider.js';
import type { LlmProvider } from './provider.js';

export const PROVIDER_NAMES = ['anthropic', 'openai'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** Where a provider is reached and with what. */
export interface Access {
  apiKey?: string;
  /** The vendor's own address when absent. */
  baseUrl?: string;
}

/** What is true of one provider. */
export interface ProviderLine {
  make(access: Access): LlmProvider;
  /** Names of the environment that give its access. */
  variables: { apiKey: string; baseUrl: string };
  /** A server of one's own may be reached without a key. */
  keyless: boolean;
  /** Dials of a call its models take; a profile with another one is refused. */
  dials: readonly ('temperature' | 'thinking' | 'effort')[];
}

/** Every provider there is: a name without a line does not compile. */
export const PROVIDERS: Record<ProviderName, ProviderLine> = {
  anthropic: {
    make: (access) => new AnthropicProvider(access),
    variables: { apiKey: 'ANTHROPIC_API_KEY', baseUrl: 'ANTHROPIC_BASE_URL' },
    keyless: false,
    dials: ['effort', 'thinking'],
  },
  openai: {
    make: (access) => new OpenAiProvider(access),
    variables: { apiKey: 'OPENAI_API_KEY', baseUrl: 'OPENAI_BASE_URL' },
    keyless: true,
    dials: ['effort', 'temperature'],
  },
};

/** The variable that is missing before a provider can be asked; undefined when nothing is. */
export function missingAccess(name: ProviderName, { apiKey, baseUrl }: Access): string | undefined {
  const { variables, keyless } = PROVIDERS[name];
  if (apiKey || (keyless && baseUrl)) return undefined;
  return keyless ? `${variables.apiKey} or ${variables.baseUrl}` : variables.apiKey;
}
