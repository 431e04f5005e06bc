'use client'

import { compareNodePaths, type PathNode } from '@call-timeline/core/diff'
import { type ReactElement, useMemo } from 'react'
import { useDiff } from './diff-context.ts'

const MOST = 100

/** The nodes that both calls went through, one above the other. */
export function PathStrips(): ReactElement | null {
  const { words, labels, comparison } = useDiff()
  const steps = useMemo(() => compareNodePaths(comparison.left, comparison.right), [comparison])
  if (steps.length === 0) return null
  const rest = steps.length - MOST
  const shown = steps.slice(0, MOST)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard has to get there.
    <section className="ct-diff-paths" aria-label={words.path} tabIndex={0}>
      <table>
        <tbody>
          {(['left', 'right'] as const).map((side) => (
            <tr key={side}>
              <th scope="row">{labels[side]}</th>
              {shown.map((step) => (
                <td key={`${step.left?.id ?? ''} ${step.right?.id ?? ''}`}>
                  <Stop node={step[side]} isSame={step.isSame} side={side} />
                </td>
              ))}
              {rest > 0 ? <td className="ct-muted">{words.morePath(rest)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Stop({
  node,
  isSame,
  side,
}: {
  readonly node: PathNode | undefined
  readonly isSame: boolean
  readonly side: 'left' | 'right'
}): ReactElement {
  const { words } = useDiff()
  if (node === undefined) return <span className="ct-diff-no-stop">{words.nothing}</span>
  const name = node.name === '' ? words.unnamed : node.name
  if (isSame) return <span className="ct-diff-stop">{name}</span>
  const Mark = side === 'left' ? 'del' : 'ins'
  return (
    <Mark className="ct-diff-stop" data-side={side}>
      {name}
      <span className="ct-hidden">, {words.pathDiffers}</span>
    </Mark>
  )
}
