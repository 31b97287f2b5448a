import { FORGOTTEN_STATE } from '@countersign/contracts';
import { GoneWorkspaces } from './gone-workspaces.js';

describe('what is said of a deleted workspace', () => {
  const subject = 'cs.inbound.message.v1.12.north.c_x';

  it('is known by the subject, once one row was refused', () => {
    const gone = new GoneWorkspaces();
    expect(gone.isOf(subject)).toBe(false);
    expect(gone.learn({ driverError: { code: FORGOTTEN_STATE, detail: 'north' } })).toBe(true);
    expect(gone.isOf(subject)).toBe(true);
    expect(gone.isOf('cs.inbound.message.v1.12.main.c_x')).toBe(false);
  });

  it('is not learned from any other error', () => {
    const gone = new GoneWorkspaces();
    for (const error of [
      undefined,
      new Error('x'),
      { code: '23505', detail: 'north' },
      { code: FORGOTTEN_STATE },
    ])
      expect(gone.learn(error)).toBe(false);
    expect(gone.has('north')).toBe(false);
  });
});
