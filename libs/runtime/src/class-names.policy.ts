/** Names of which there is more than one class: of these the schema that is written last would stand for all. */
export function namedTwice(classes: readonly { name: string }[]): string[] {
  const names = [...new Set(classes)].map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].sort();
}
