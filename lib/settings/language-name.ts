/** A language's name in itself, 'Deutsch' for 'de', by the folder names of `public/_locales`. */
export function languageName(language: string): string {
  const tag = language.replace('_', '-');
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? language;
}
