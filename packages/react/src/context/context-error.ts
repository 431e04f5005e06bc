/** A part or hook was used where it has nothing to work on. */
export class TimelineContextError extends Error {
  readonly code = 'missing_root'
  constructor(message: string) {
    super(message)
    this.name = 'TimelineContextError'
  }
}

/** The error for `user`, a part such as `Timeline.Transcript` or a hook such as `useSegment`. */
export function missingRoot(user: string): TimelineContextError {
  const isPart = user.startsWith('Timeline.')
  const what = isPart ? `<${user}>` : `${user}()`
  const child = isPart ? `<${user} />` : `<PartThatCalls${user.slice(0, 1).toUpperCase()}${user.slice(1)} />`
  return new TimelineContextError(
    `${what} was used outside <Timeline.Root>, so it has no editor to read. Put it inside one:\n\n` +
      `<Timeline.Root editor={editor}>\n  ${child}\n</Timeline.Root>`,
  )
}
