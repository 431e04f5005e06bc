/** Words of the lanes. */
export interface LanesMessages {
  readonly label: string
  readonly nodes: string
  readonly agent: string
  readonly user: string
  readonly tools: string
  readonly item: (title: string, start: string, end: string) => string
  readonly inferred: string
  readonly dense: (count: number, start: string, end: string) => string
  readonly overlapping: string
  readonly callEnd: string
}

export const lanesEnglish: LanesMessages = {
  label: 'Time lanes',
  nodes: 'Nodes',
  agent: 'Agent',
  user: 'User',
  tools: 'Tools',
  item: (title, start, end) => `${title}, ${start} to ${end}`,
  inferred: 'no time given, placed between its neighbours',
  dense: (count, start, end) => `${count} items, ${start} to ${end}. Zoom in to tell them apart.`,
  overlapping: 'overlaps',
  callEnd: 'End of the call',
}
