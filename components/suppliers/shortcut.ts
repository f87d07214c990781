/** Whether a key that was pressed may be a shortcut: nobody writes or chooses there, and it is pressed alone. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  return !(
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null
  );
}
