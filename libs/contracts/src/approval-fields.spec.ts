import fc from 'fast-check';
import { approvalDigest, type ApprovalContent } from './approval.js';
import { changedFields, viewedFields } from './approval-fields.js';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const bubble = fc.record(
  { text, buttons: fc.array(fc.record({ id: text, title: text }), { maxLength: 2 }) },
  { requiredKeys: ['text'] },
);
const content: fc.Arbitrary<ApprovalContent> = fc.record({
  bubbles: fc.array(bubble, { minLength: 1, maxLength: 3 }),
  recipient: fc.record({ channel: text, accountId: text, conversationId: text, address: text }),
  seenThrough: fc.record({ eventId: text, seq: fc.nat(3) }),
  policyVersion: text,
});

describe('the fields an approval binds to, by name (RV-05)', () => {
  test('two contents differ in no field exactly where they have one digest', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const names = changedFields(viewedFields(one), other);
        expect(names.length === 0).toBe(approvalDigest(one) === approvalDigest(other));
        expect(changedFields(viewedFields(one), one)).toEqual([]);
      }),
    );
  });

  test('a message more or less is named, and so is what goes with one', () => {
    const one = fc.sample(content, 1)[0]!;
    const before = { ...one, bubbles: [{ text: 'A' }, { text: 'B' }] };
    const after = { ...one, bubbles: [{ text: 'A', buttons: [{ id: 'yes', title: 'Yes' }] }] };
    expect(changedFields(viewedFields(before), after)).toEqual(['bubbles.0.buttons', 'bubbles.1.text']);
  });
});
