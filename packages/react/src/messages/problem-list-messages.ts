import type { ProblemSeverity } from '@call-timeline/schema'

/** Words of the problem list. */
export interface ProblemListMessages {
  readonly label: string
  readonly emptyTitle: string
  readonly emptyHint: string
  /** Heads the problems of one severity. */
  readonly heading: Record<ProblemSeverity, (count: number) => string>
  readonly call: string
  /** An item by its place in the list, from 1. */
  readonly item: (place: number, title: string) => string
  readonly fromServer: string
  readonly severity: Record<ProblemSeverity, string>
}

export const problemListEnglish: ProblemListMessages = {
  label: 'Problems',
  emptyTitle: 'No problems',
  emptyHint: 'Nothing stands in the way of submitting this call.',
  heading: {
    error: (count) =>
      count === 1
        ? '1 error: the endpoint would refuse it'
        : `${count} errors: the endpoint would refuse them`,
    warning: (count) =>
      count === 1
        ? '1 warning: taken, but it spoils what is shown'
        : `${count} warnings: taken, but they spoil what is shown`,
    info: (count) => (count === 1 ? '1 hint' : `${count} hints`),
  },
  call: 'Call',
  item: (place, title) => `${place} · ${title}`,
  fromServer: 'said by the endpoint',
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
}
