import { log } from '@countersign/observability';
import type { SupervisorConfig } from '../config.js';
import type { CallLedger } from '../model/call-ledger.repository.js';
import type { ProfileBook } from '../model/profile-book.service.js';
import { Transcriber } from './transcriber.js';

/** The configured endpoint, or nobody: the reviewer listens. */
export function transcribeWith(
  config: SupervisorConfig,
  ledger: CallLedger,
  book: ProfileBook,
): Transcriber | undefined {
  const { transcribeBaseUrl: baseUrl, transcribeApiKey: apiKey, transcribeModel: model } = config;
  log.info('transcriber.chosen', { model: baseUrl ? model : 'none' });
  if (!baseUrl) return undefined;
  return new Transcriber(
    { baseUrl, apiKey, model, timeoutSeconds: config.transcribeTimeoutSeconds },
    ledger,
    book,
  );
}
