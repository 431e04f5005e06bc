import type { PartContract } from '../part/part.ts'

/** The styling contract of `CallDiff`; apart from it, so that the list of contracts does not load it. */
export const callDiffContract: PartContract = {
  part: 'CallDiff',
  className: 'ct-call-diff',
  attributes: [{ name: 'data-readonly', help: 'Neither of the calls can be changed here.' }],
}
