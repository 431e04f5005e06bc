/** Something that happened, in words, for those who cannot see it happen. */
export interface Announcement {
  readonly text: string
  /** `refused`: a command could not run; shown to everybody. `done`: for screen readers alone. */
  readonly tone: 'done' | 'refused'
  /** Grows with each one, so that the same words are announced again. */
  readonly serial: number
}

/** The announcement that follows `last`. */
export function nextAnnouncement(
  last: Announcement | undefined,
  tone: Announcement['tone'],
  text: string,
): Announcement {
  return { text, tone, serial: (last?.serial ?? 0) + 1 }
}
