/**
 * `make`, remembering what it gave for the texts it was asked last: words of names come back. Forgets all when it knows `most`
 * texts, so that a page full of new words takes no more memory than that.
 */
export function remembered<T>(make: (text: string) => T, most = 8192): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
