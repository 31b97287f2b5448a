import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { advance, type DeliveryMark } from './delivery.policy.js';

const STATUSES = ['delivered', 'read', 'failed'] as const;
const SENT: DeliveryMark = { reached: 'sent', failed: false };

function merged(statuses: readonly (typeof STATUSES)[number][]) {
  let mark = SENT;
  const told: string[] = [];
  for (const status of statuses) {
    const next = advance(mark, status);
    if (next) told.push(status);
    mark = next ?? mark;
  }
  return { mark, told };
}

describe('delivery marks (DS-09)', () => {
  it.each([
    [['delivered', 'read'], { reached: 'read', failed: false }, ['delivered', 'read']],
    [['read', 'delivered'], { reached: 'read', failed: false }, ['read']],
    [['delivered', 'delivered'], { reached: 'delivered', failed: false }, ['delivered']],
    [['failed'], { reached: 'sent', failed: true }, ['failed']],
    [['delivered', 'failed'], { reached: 'delivered', failed: true }, ['delivered', 'failed']],
    [['failed', 'delivered'], { reached: 'delivered', failed: true }, ['failed', 'delivered']],
  ] as const)('%j', (statuses, mark, told) => {
    expect(merged(statuses)).toEqual({ mark, told });
  });

  it('end the same in every order, and never move back', () => {
    const words = fc.array(fc.constantFrom(...STATUSES), { maxLength: 8 });
    const shuffled = words.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(merged(one).mark).toEqual(merged(other).mark);
        const { told } = merged(one);
        expect(new Set(told).size).toBe(told.length);
        if (told.includes('read') && told.includes('delivered')) {
          expect(told.indexOf('delivered')).toBeLessThan(told.indexOf('read'));
        }
      }),
      propertyRuns(200),
    );
  });
});
