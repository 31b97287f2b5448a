/**
 * What `npm audit --json` said of the locked packages.
 * @param {string} printed its standard output
 * @returns {{ asked: false, why: string } | { asked: true, grave: string[], lesser: number }} `grave` are packages with a known
 * fault that is high or critical, a line each; a registry that does not answer has said nothing, which is not the same as "none"
 */
export function readAdvisories(printed) {
  const answer = parsed(printed);
  if (!answer?.vulnerabilities) return { asked: false, why: whyNot(answer) };
  const found = Object.values(answer.vulnerabilities);
  const grave = found.filter(({ severity }) => severity === 'high' || severity === 'critical');
  return {
    asked: true,
    grave: grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`),
    lesser: found.length - grave.length,
  };
}

function parsed(printed) {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

// The registry's address is a setting of the machine and is not repeated.
const whyNot = (answer) =>
  answer?.statusCode ? `the registry answered ${answer.statusCode}` : 'no answer from the registry';
