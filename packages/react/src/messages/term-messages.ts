/**
 * Words that come from below the components, by their English: names of commands and steps of the history
 * ("Delete"), names and help of fields ("Call start"), names of kinds of problems ("Long silence"). What is
 * not among them stays English.
 */
export type TermMessages = Readonly<Record<string, string | undefined>>

/** None: the words are English as they come. */
export const termsEnglish: TermMessages = {}

/** `english` in the language of the messages, where they have it. */
export function term(terms: TermMessages, english: string): string {
  return Object.hasOwn(terms, english) ? (terms[english] ?? english) : english
}
