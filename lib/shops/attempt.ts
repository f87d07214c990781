/** What `read` gives, or `otherwise` when it throws: one odd corner of a page must not cost the rest of it. */
export function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
