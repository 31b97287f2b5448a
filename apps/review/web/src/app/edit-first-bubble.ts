/** Puts the cursor at the end of the first bubble. */
export function editFirstBubble(): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-bubble="0"]');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
