import { change, read, type Schemas } from './client.js';
import { spoken } from '../lib/language/spoken.js';

export type Practice = Schemas['PracticeDto'];
export type Sample = Schemas['PracticeSampleDto'];
export type SampleName = Sample['name'];

/** The samples in the language of the page. */
export const readPractice = (): Promise<Practice> => read('/practice', { query: { language: spoken.get() } });

export const approveSample = (sample: SampleName, texts: string[]): Promise<void> =>
  change('/practice/samples/{sample}/approve', {
    path: { sample },
    body: { language: spoken.get(), texts },
  });

export const rejectSample = (sample: SampleName, rejection: Schemas['PracticeRejectionDto']): Promise<void> =>
  change('/practice/samples/{sample}/reject', { path: { sample }, body: rejection });

export const undoSample = (sample: SampleName): Promise<void> =>
  change('/practice/samples/{sample}/undo', { path: { sample } });

export const startOver = (): Promise<void> => change('/practice/start-over', {});

export const sayWelcomed = (welcomed: boolean): Promise<void> =>
  change('/practice/welcomed', { body: { welcomed } });
