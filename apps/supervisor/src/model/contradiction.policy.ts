/** What a layer may limit, in the words the layers use. */
const LIMIT =
  /\b(?:at most|no more than|up to|never more than) (?<count>\d+|one|two|three|four|five|ten) (?<what>[a-z]+?)s?\b|\b(?<none>no) (?<banned>emoji|question|exclamation mark)s?\b/gi;
const NUMBERS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4', five: '5', ten: '10' };
/** "No question left" is no limit; these are counted in a reply. */
const COUNTED = new Set(['emoji', 'question', 'character', 'paragraph', 'sentence', 'message', 'bubble']);

/** Limits a prompt states twice with another number, each as a sentence: two emoji limits, two lengths (SV-02). */
export function contradictionsOf(layers: readonly string[]): string[] {
  const stated = new Map<string, Set<string>>();
  for (const layer of layers) {
    for (const { groups } of layer.matchAll(LIMIT)) {
      const what = (groups?.what ?? groups?.banned ?? '').toLowerCase();
      const count = groups?.none ? '0' : (NUMBERS[groups?.count?.toLowerCase() ?? ''] ?? groups?.count ?? '');
      if (COUNTED.has(what)) stated.set(what, (stated.get(what) ?? new Set()).add(count));
    }
  }
  const twice = [...stated].filter(([, counts]) => counts.size > 1);
  return [
    ...twice.map(([what, counts]) => `${what}: limited to ${[...counts].join(' and to ')}`),
    ...repeats(headingsOf(layers), 'the heading'),
  ];
}

/** What stands in a list more than once, each as a sentence. */
export function repeats(names: readonly string[], kind: string): string[] {
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(twice)].map((name) => `${kind} "${name}" stands there twice`);
}

function headingsOf(layers: readonly string[]): string[] {
  return layers.flatMap((layer) => layer.match(/^# .+$/gm) ?? []);
}
