import { Acts, type Act, type Comparison, type Present } from './model-run.js';

/** A lamp behind a wall: whether it burns shows only once the wall is gone. */
interface Lamp {
  lit: boolean;
  wall: boolean;
}
type LampAct = Act<Lamp, Lamp>;

const set = (name: string, of: Partial<Lamp>): LampAct => {
  const change = (lamp: Lamp) => void Object.assign(lamp, of);
  return { name, possible: () => true, expected: change, actual: (real) => Promise.resolve(change(real)) };
};
const light = set('light', { lit: true });
const putOut = set('put out', { lit: false });
const tearDown = set('tear down', { wall: false });
const shown = ({ lit, wall }: Readonly<Lamp>) => (wall ? 'wall' : lit);
const comparison: Comparison<Lamp, Lamp> = {
  view: shown,
  look: (real) => Promise.resolve(shown(real)),
  invariants: () => Promise.resolve(),
};
const acts = (...several: LampAct[]) => new Acts(comparison, several);

describe('a race in a model run', () => {
  let present: Present<Lamp>;
  let real: Lamp;
  beforeEach(() => {
    present = { models: [{ lit: false, wall: true }] };
    real = { lit: false, wall: true };
  });

  it.each([true, false])('may have ended either way as long as nothing shows it (lit: %s)', async (lit) => {
    await acts(light, putOut).run(present, real);
    expect(present.models).toHaveLength(2);
    real.lit = lit;
    await acts(tearDown).run(present, real);
    expect(present.models).toEqual([{ lit, wall: false }]);
  });

  it('fails when no order of its acts explains what came', async () => {
    const broken: LampAct = { ...light, actual: () => Promise.resolve() };
    await expect(acts(broken, tearDown).run(present, real)).rejects.toThrow('after light ∥ tear down');
  });
});
