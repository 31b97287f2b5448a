/** Where a piece of evidence stands: its heading, and the file it is from without the version's fingerprint. */
export function evidenceSource(title: string): { heading: string; file?: string } {
  const [, heading, file] =
    /^(.+) \(([^()@]+)@v?[0-9a-f]+\)$/.exec(title) ??
    /^(.+) \((business facts, version \d+)\)$/.exec(title) ??
    [];
  return heading && file ? { heading, file } : { heading: title };
}
