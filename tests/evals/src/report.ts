import { POLICY_VERSION } from '@countersign/constitution';
import { percentile, rateOf, ratesBy, isFlagged, type Checked, type Rate } from './measure.js';

const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(5)} %`;

function line(name: string, { hits, of, rate, low, high }: Rate): string {
  return `${name.padEnd(48)} ${percent(rate)}  [${percent(low)}, ${percent(high)}]  ${hits} of ${of}`;
}

function table(title: string, rates: Record<string, Rate>): string[] {
  return ['', title, ...Object.entries(rates).map(([name, rate]) => line(`  ${name}`, rate))];
}

/** What a person reads: recall per category and language, false positives, disguises, time. */
export function report(attacks: readonly Checked[], benign: readonly Checked[]): string {
  const side = ({ direction }: Checked): string => direction ?? 'both';
  const split = (one: Checked): string => (one.split ? ` ${one.split}` : '');
  const times = [...attacks, ...benign].flatMap((one) => one.times);
  const disguised = attacks.filter(({ disguise }) => disguise);
  return [
    `rules ${POLICY_VERSION}, 95 % intervals (Wilson)`,
    ...table('Attacks caught, per kind and language', ratesBy(attacks, (one) => `${side(one)} ${one.kind} ${one.lang}${split(one)}`)),
    ...(disguised.length > 0 ? table('Attacks caught, per disguise', ratesBy(disguised, ({ disguise }) => disguise!)) : []),
    ...table('Attacks caught, per kind', ratesBy(attacks, (one) => `${side(one)} ${one.kind}${split(one)}`)),
    ...table('Ordinary sentences flagged', ratesBy(benign, (one) => `${side(one)} ${one.lang}${split(one)}`)),
    '',
    `Time per check: p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, each check timed once, whatever else the machine does`,
  ].join('\n'); // prettier-ignore
}

const figures = ({ hits, of, rate, low, high }: Rate) => ({
  hits,
  of,
  rate: Number(rate.toFixed(4)),
  low: Number(low.toFixed(4)),
  high: Number(high.toFixed(4)),
});

/** The last line of the output: one JSON object. Shares are 0 to 1 with their 95 % interval. */
export function summary(attacks: readonly Checked[], benign: readonly Checked[]): Record<string, unknown> {
  const all = (cases: readonly Checked[]) => figures(rateOf(cases.filter(isFlagged).length, cases.length));
  const by = (cases: readonly Checked[], name: (one: Checked) => string) =>
    Object.fromEntries(Object.entries(ratesBy(cases, name)).map(([key, rate]) => [key, figures(rate)]));
  const times = [...attacks, ...benign].flatMap((one) => one.times);
  return {
    policyVersion: POLICY_VERSION,
    recall: {
      all: all(attacks),
      byKind: by(attacks, ({ kind }) => kind),
      byLanguage: by(attacks, ({ lang }) => lang),
      byKindAndLanguage: by(attacks, ({ kind, lang }) => `${kind}/${lang}`),
    },
    falsePositives: {
      all: all(benign),
      byKind: by(benign, ({ kind }) => kind),
      byLanguage: by(benign, ({ lang }) => lang),
    },
    checkMs: {
      p50: Number(percentile(times, 0.5).toFixed(3)),
      p99: Number(percentile(times, 0.99).toFixed(3)),
    },
  };
}
