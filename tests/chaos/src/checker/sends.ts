import { markersIn } from '../history/marker.js';
import type { Recording } from '../history/recording.js';
import type { Violation } from './violation.js';

const countBy = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Texts a customer may find on their screen, as often as somebody approved them and did not take them back. */
function approvedTexts({ approvals }: Recording): string[] {
  return [...approvals.values()]
    .filter(({ end, undone }) => end !== 'fail' && undone !== 'ok')
    .flatMap(({ texts }) => texts);
}

/** I4, I6, I7: what arrives was approved, byte for byte, and comes no more often than it was approved. */
export function checkArrivals(recording: Recording): Violation[] {
  const approved = countBy(approvedTexts(recording));
  const everApproved = new Set([...recording.approvals.values()].flatMap(({ texts }) => texts));
  const violations: Violation[] = [];
  for (const [text, times] of countBy(recording.arrivals.map((arrival) => arrival.text))) {
    const conversation = recording.arrivals.find((arrival) => arrival.text === text)?.conversation;
    const allowed = approved.get(text) ?? 0;
    if (times <= allowed) continue;
    if (allowed > 0) {
      const what = `a text that was approved ${allowed} times arrived ${times} times: ${named(text)}`;
      violations.push({ invariant: 'I4', kind: 'duplicated', conversation, what });
    } else if (everApproved.has(text)) {
      const what = `a text arrived whose approval was refused or taken back: ${named(text)}`;
      violations.push({ invariant: 'I7', kind: 'unapproved', conversation, what });
    } else {
      violations.push(strange(recording, text, conversation));
    }
  }
  return violations;
}

function strange(recording: Recording, text: string, conversation: string | undefined): Violation {
  const markers = new Set(markersIn(text));
  const like = [...recording.approvals.values()].some(({ texts }) =>
    texts.some((one) => markersIn(one).some((marker) => markers.has(marker))),
  );
  return like
    ? {
        invariant: 'I6',
        kind: 'altered',
        conversation,
        what: `a text arrived that differs from what was approved: ${named(text)}`,
      }
    : {
        invariant: 'I7',
        kind: 'unapproved',
        conversation,
        what: `a text arrived that nobody approved: ${named(text)}`,
      };
}

/** I4, from our side: what the ledger calls sent did arrive, and what it calls rejected or cancelled did not, in full. */
export function checkLedger({ replies, arrivals }: Recording): Violation[] {
  const screens = Map.groupBy(arrivals, ({ conversation }) => conversation);
  return replies.flatMap(({ replyId, conversation, state, texts }) => {
    const screen = new Set((screens.get(conversation) ?? []).map(({ text }) => text));
    const arrived = texts.filter((text) => screen.has(text)).length;
    if (state === 'sent' && arrived < texts.length) {
      const what = `reply ${replyId} is called sent and ${texts.length - arrived} of its ${texts.length} texts did not arrive`;
      return [{ invariant: 'I4', kind: 'lost' as const, conversation, what }];
    }
    return [];
  });
}

/** Test texts are ours; the markers are enough to find them. */
function named(text: string): string {
  return markersIn(text).join(' ') || `"${text.slice(0, 60)}"`;
}
