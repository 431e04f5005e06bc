/** Words of links to a place in a call. */
export interface LinksMessages {
  /** Segments that a link names and the call does not have. */
  readonly missing: (count: number) => string
}

export const linksEnglish: LinksMessages = {
  missing: (count) =>
    count === 1
      ? 'The row that this link leads to is not in this call.'
      : `${count} rows that this link leads to are not in this call.`,
}
