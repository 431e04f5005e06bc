import type { NodePathMessages } from '../node-path-messages.ts'
import type { Translated } from './translated.ts'

export const nodePathGerman: Translated<NodePathMessages> = {
  label: 'Weg durch die Knoten',
  unnamed: 'ohne Namen',
  step: ({ place, node, dwell, enter, repeats, isEstimated, problem }) =>
    [
      `${place}. ${node}`,
      `betreten bei ${enter}${isEstimated ? ' (geschätzt)' : ''}`,
      `${dwell} dort`,
      ...(repeats > 1 ? [`${repeats}-mal in Folge betreten`] : []),
      ...(problem === undefined ? [] : [problem]),
    ].join(', '),
  broken: (from, before) => `verlässt angeblich ${from}, doch der Anruf war in ${before}`,
  repeats: (count) => `×${count}`,
}
