/** Words of the tree that shows JSON, and of the same as text. */
export interface JsonTreeMessages {
  readonly entries: (count: number) => string
  readonly items: (count: number) => string
  readonly showMore: (count: number, hidden: number) => string
  readonly showAllText: (characters: number) => string
  readonly showMoreText: (characters: number, all: number) => string
  readonly masked: string
  readonly reveal: string
  readonly hide: string
  /** Of something large that is not shown yet: what it is, and about how many characters it takes. */
  readonly large: (what: string, characters: number, isMore: boolean) => string
  readonly text: string
  readonly show: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  /** Nested so deeply that no text can be made of it. */
  readonly tooDeep: string
}

const numbers = new Intl.NumberFormat('en')

export const jsonTreeEnglish: JsonTreeMessages = {
  entries: (count) => (count === 1 ? '1 entry' : `${numbers.format(count)} entries`),
  items: (count) => (count === 1 ? '1 item' : `${numbers.format(count)} items`),
  showMore: (count, hidden) => `Show ${numbers.format(count)} of ${numbers.format(hidden)} more`,
  showAllText: (characters) => `Show all ${numbers.format(characters)} characters`,
  showMoreText: (characters, all) =>
    `Show ${numbers.format(characters)} more of ${numbers.format(all)} characters`,
  masked: 'hidden',
  reveal: 'Show hidden value',
  hide: 'Hide value',
  large: (what, characters, isMore) =>
    `${what}, ${isMore ? 'more than' : 'about'} ${numbers.format(Math.round(characters / 1000))} kB`,
  text: 'Text',
  show: 'Show',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy that.',
  tooDeep: 'Nested too deeply to be shown as text.',
}
