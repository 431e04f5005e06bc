/** The language of a locale tag, in lower case: `de` of `de-CH`. */
export function languageOf(locale: string): string {
  const end = locale.search(/[-_]/)
  return (end < 0 ? locale : locale.slice(0, end)).toLowerCase()
}
