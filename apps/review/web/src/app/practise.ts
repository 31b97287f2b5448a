import { approveSample, rejectSample, startOver, undoSample, type SampleName } from '../api/practice.js';
import { practiceTexts, practising } from './practice-desk.js';
import { refreshPractice } from './use-practice.js';

/** Approves the reply to a sample. It waits to be taken back like a real one, and then nothing happens. */
export function approveInPractice(
  name: SampleName,
  about: string,
  texts: string[],
  undoSeconds: number,
): void {
  void practising.carryOut({
    kind: 'approve',
    subjectId: name,
    about,
    hides: true,
    undoSeconds,
    run: async () => {
      await approveSample(name, texts);
      await refreshPractice();
      return { replyId: name };
    },
    undo: () => undoSample(name),
  });
}

export function rejectInPractice(
  name: SampleName,
  about: string,
  rejection: Parameters<typeof rejectSample>[1],
): void {
  void practising.carryOut({
    kind: 'reject',
    subjectId: name,
    about,
    hides: true,
    run: async () => {
      await rejectSample(name, rejection);
      await refreshPractice();
    },
  });
}

/** All samples wait again as they were drafted; what could still be taken back is over. */
export async function practiseAgain(): Promise<void> {
  await startOver();
  for (const { id } of practising.get()) practising.dismiss(id);
  practiceTexts.clear();
  await refreshPractice();
}
