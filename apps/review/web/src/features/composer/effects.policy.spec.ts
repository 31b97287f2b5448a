import { applyToBubbles, startEdit } from './bubbles.policy.js';
import { compose, fresh, fromStored, isTouched, toStored } from './composer.policy.js';
import { approveVerb, effectProblems, isProposedEffect, NEW_TICKET } from './effects.policy.js';

const TICKET = { subject: 'Boiler', details: 'Cold since Sunday.', priority: 'high' as const };
const EFFECT = { kind: 'open-ticket' as const, ticket: TICKET };
const DRAFT = {
  requestId: 'r',
  bubbles: [{ text: 'Sorry.' }],
  actions: [{ place: undefined, ticket: TICKET }],
};

describe('what is to be done with a reply (SV-17)', () => {
  test('what the draft proposes is there, and is still its proposal until a parameter is changed', () => {
    const kept = fresh(DRAFT);
    expect(kept.edit.effects).toEqual([EFFECT]);
    expect(isProposedEffect(EFFECT, kept.proposedEffects ?? [])).toBe(true);
    const low = { ...EFFECT, ticket: { ...TICKET, priority: 'low' as const } };
    const edit = applyToBubbles(kept.edit, { type: 'effects', effects: [low] });
    expect(isTouched({ ...kept, edit })).toBe(true);
    expect(isProposedEffect(low, kept.proposedEffects ?? [])).toBe(false);
  });

  test('taken off it is off after a reload, and undo brings it back', () => {
    const kept = fresh(DRAFT);
    const edit = applyToBubbles(kept.edit, { type: 'effects', effects: [] });
    const again = fromStored(JSON.parse(JSON.stringify(toStored({ ...kept, edit }))));
    expect(compose(again, DRAFT).edit.effects).toEqual([]);
    expect(applyToBubbles(edit, { type: 'undo' }).effects).toEqual([EFFECT]);
  });

  test('typing in it is one step back, and words of the reply leave it alone', () => {
    const steps = ['B', 'Bo'].map((subject) => ({ ...EFFECT, ticket: { ...TICKET, subject } }));
    const typed = steps.reduce(
      (edit, effect) => applyToBubbles(edit, { type: 'effects', effects: [effect] }),
      startEdit(['Hi'], [], [EFFECT]),
    );
    expect(applyToBubbles(typed, { type: 'undo' }).effects).toEqual([EFFECT]);
    expect(applyToBubbles(typed, { type: 'type', key: 0, text: 'Hello' }).effects).toEqual([steps[1]]);
  });

  test('an empty ticket stands in the way, and the button says what will happen', () => {
    expect(effectProblems([NEW_TICKET])).toEqual(['The ticket needs a subject and details.']);
    expect(effectProblems([EFFECT])).toEqual([]);
    expect(approveVerb([])).toBe('Approve & send');
    expect(approveVerb([EFFECT])).toBe('Approve & send, open a ticket');
  });
});
