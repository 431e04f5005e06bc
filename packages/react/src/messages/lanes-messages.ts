/** What the accessible name of an item in a lane is put together from. */
export interface LaneItemDescription {
  readonly title: string
  /** The start of what is said; undefined for what is no speech. */
  readonly text: string | undefined
  /** Formatted times. */
  readonly start: string
  readonly end: string
  readonly notes: readonly string[]
}

/** Words of the lanes. */
export interface LanesMessages {
  readonly label: string
  readonly nodes: string
  readonly agent: string
  readonly user: string
  readonly tools: string
  readonly item: (item: LaneItemDescription) => string
  readonly inferred: string
  readonly dense: (count: number, start: string, end: string) => string
  readonly overlapping: string
  readonly foldIdle: string
  readonly foldHint: (count: number) => string
  /** In a folded stretch; `length` is formatted. */
  readonly folded: (length: string) => string
  readonly minimap: string
  /** The clock, as a slider. */
  readonly position: string
  readonly viewStart: string
  readonly viewEnd: string
  /** Where an edge of the view lies and what is seen then; formatted. */
  readonly edge: (time: string, length: string) => string
}

export const lanesEnglish: LanesMessages = {
  label: 'Time lanes',
  nodes: 'Nodes',
  agent: 'Agent',
  user: 'User',
  tools: 'Tools',
  item: ({ title, text, start, end, notes }) =>
    [text === undefined ? title : `${title}: ${text}`, `${start} to ${end}`, ...notes].join(', '),
  inferred: 'no time given, placed between its neighbours',
  dense: (count, start, end) => `${count} items, ${start} to ${end}. Zoom in to tell them apart.`,
  overlapping: 'overlaps',
  foldIdle: 'Fold idle',
  foldHint: (count) =>
    count === 1 ? 'One stretch where nothing happens' : `${count} stretches where nothing happens`,
  folded: (length) => `${length} folded`,
  minimap: 'Overview of the call',
  position: 'Position',
  viewStart: 'Start of the view',
  viewEnd: 'End of the view',
  edge: (time, length) => `${time}, ${length} in view`,
}
