import { Policy, verdictOf } from '@countersign/constitution';
import { SAMPLES, SAMPLES_IN, sourcesOf, TONGUES } from './samples.js';

const policy = new Policy(0);

describe.each(TONGUES)('the samples in %s (RV-24)', (tongue) => {
  it.each(SAMPLES)('"%s" teaches what it is there for', (name) => {
    const sample = SAMPLES_IN[tongue][name];
    const found = policy.check(sample.draft.join('\n'), { direction: 'out', sources: sourcesOf(sample) });
    const { verdict } = verdictOf(found);
    expect({ verdict, rules: found.map(({ rule }) => rule) }).toEqual(
      name === 'edit' ? { verdict: 'block', rules: ['ungrounded-fact'] } : { verdict: 'pass', rules: [] },
    );
  });

  it.each(SAMPLES)('what they write in "%s" alarms nobody', (name) => {
    const words = SAMPLES_IN[tongue][name].messages.map(({ text }) => text).join('\n');
    expect(policy.check(words, { direction: 'in' })).toEqual([]);
  });
});
