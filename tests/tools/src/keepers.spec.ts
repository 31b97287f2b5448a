import { KEEPERS } from '@countersign/contracts';
import { SERVICES } from '../../../tools/instance/services.mjs';

describe('services that keep something of a workspace (OP-09)', () => {
  const keeping = SERVICES.filter(({ database }) => database).map(({ app }) => app);

  it('are told when one is deleted: every service that has a database, and no other', () => {
    expect([...KEEPERS, 'review'].sort()).toEqual(keeping.sort());
  });
});
