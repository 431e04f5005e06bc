'use client'

import { memo, type NamedExoticComponent, type ReactElement, useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { Icon } from '../icons/icon.tsx'
import type { PartContract } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import type { Cell } from '../view/cell.ts'
import { useCellValue } from '../view/use-cell.ts'
import type { NodeStep } from './node-steps.ts'

/** Props of a node of the path. */
export interface NodeStepButtonProps {
  readonly step: NodeStep
  /** From 1. */
  readonly place: number
  readonly isTabStop: boolean
  /** Key of the node that the call is in at the time of the clock. */
  readonly playing: Cell<string | undefined>
  readonly register: (key: string, element: HTMLElement | null) => void
  readonly onFocus: (key: string) => void
  readonly onChoose: (step: NodeStep) => void
}

/** One node of the path, how long the call was in it, and what is wrong with how it got there. */
export const NodeStepButton: NamedExoticComponent<NodeStepButtonProps> = memo(function NodeStepButton({
  step,
  place,
  isTabStop,
  playing,
  register,
  onFocus,
  onChoose,
}: NodeStepButtonProps): ReactElement {
  const { editor, messages } = useTimeline('Timeline.NodePath')
  const words = messages.nodePath
  const { key, stays, broken, isEstimated } = step
  const attach = useCallback((element: HTMLElement | null) => register(key, element), [key, register])
  const isPlaying = useCellValue(playing, (now) => now === key)
  const isSelected = useEditorValue(editor, 'selection', ({ selection }) => {
    const primary = selection.primary()
    return primary !== undefined && stays.some(({ id }) => id === primary)
  })
  const node = nameOf(step.node, words.unnamed)
  const dwell = format.duration(step.leaveMs - step.enterMs)
  const problem =
    broken === undefined
      ? undefined
      : words.broken(nameOf(broken.from, words.unnamed), nameOf(broken.before, words.unnamed))
  const label = words.step({
    place,
    node,
    dwell,
    enter: format.time(step.enterMs),
    repeats: stays.length,
    isEstimated,
    problem,
  })
  const element = usePart('button', NO_PROPS, {
    className: 'ct-node-step',
    ref: attach,
    state: {
      selected: isSelected,
      playing: isPlaying,
      broken: broken !== undefined,
      estimated: isEstimated,
    },
    props: {
      type: 'button',
      tabIndex: isTabStop ? 0 : -1,
      'aria-current': isSelected ? 'true' : undefined,
      onFocus: () => onFocus(key),
      onClick: () => onChoose(step),
      children: (
        <>
          <span className="ct-hidden">{label}</span>
          {broken === undefined ? null : <Icon name="warning" />}
          <bdi className="ct-node-name" aria-hidden="true">
            {node}
          </bdi>
          {stays.length > 1 ? <span aria-hidden="true">{words.repeats(stays.length)}</span> : null}
          <span className="ct-node-dwell" aria-hidden="true">
            {dwell}
          </span>
        </>
      ),
    },
  })
  return <Hint text={label}>{element}</Hint>
})

const NO_PROPS = {}

/** Enough to know a node by; characters. */
const LONGEST = 200

function nameOf(node: string | undefined, unnamed: string): string {
  return node === undefined || node.trim() === '' ? unnamed : node.slice(0, LONGEST)
}

/** The styling contract of a node of the path. */
export const nodeStepContract: PartContract = {
  part: 'a node of Timeline.NodePath',
  className: 'ct-node-step',
  attributes: [
    { name: 'data-selected', help: 'Its transition is selected.' },
    { name: 'data-playing', help: 'The call is in it at the time of the clock.' },
    { name: 'data-broken', help: 'Its transition leaves another node than the call was in.' },
    { name: 'data-estimated', help: 'Nobody measured when it was entered.' },
  ],
}
