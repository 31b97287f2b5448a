/** The draft a request asks to edit, found by its `<draft>` block; undefined where it asks for something else. */
export function draftIn(prompt: string): string | undefined {
  const draft = /<draft>\n?([\s\S]*?)\n?<\/draft>/.exec(prompt)?.[1];
  return draft
    ?.replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
