/** What the accessible name of a node of the path is put together from. */
export interface NodeStepDescription {
  /** Place in the path, from 1. */
  readonly place: number
  readonly node: string
  /** Formatted. */
  readonly dwell: string
  readonly enter: string
  /** How many transitions in a row led into this same node. */
  readonly repeats: number
  readonly isEstimated: boolean
  /** What is wrong with how it was entered. */
  readonly problem: string | undefined
}

/** Words of the node path. */
export interface NodePathMessages {
  readonly label: string
  readonly unnamed: string
  readonly step: (step: NodeStepDescription) => string
  /** The transition leaves another node than the call was in. */
  readonly broken: (from: string, before: string) => string
  readonly repeats: (count: number) => string
}

export const nodePathEnglish: NodePathMessages = {
  label: 'Node path',
  unnamed: 'unnamed',
  step: ({ place, node, dwell, enter, repeats, isEstimated, problem }) =>
    [
      `${place}. ${node}`,
      `entered at ${enter}${isEstimated ? ' (estimated)' : ''}`,
      `${dwell} there`,
      ...(repeats > 1 ? [`entered ${repeats} times in a row`] : []),
      ...(problem === undefined ? [] : [problem]),
    ].join(', '),
  broken: (from, before) => `says that it leaves ${from}, but the call was in ${before}`,
  repeats: (count) => `×${count}`,
}
