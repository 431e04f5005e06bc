'use client'

import {
  forwardRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useCallback,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useTimeline } from '../context/timeline-context.ts'
import { placeAfterKey } from '../keyboard/place-after-key.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useFrame } from '../playback/use-clock.ts'
import { createCell } from '../view/cell.ts'
import { useItemFocus } from '../view/use-item-focus.ts'
import { useShowSpan } from '../view/use-show-span.ts'
import { NodeStepButton } from './node-step-button.tsx'
import { type NodeStep, stepAt } from './node-steps.ts'
import { useNodeSteps } from './use-node-steps.ts'
import { useNodeVirtualizer } from './use-node-virtualizer.ts'

/** Props of `Timeline.NodePath`. */
export type NodePathProps = Omit<PartProps<'div', Record<string, never>>, 'children'>

/**
 * The way of the call through the nodes of the agent's flow, in one line that scrolls. A node leads to its
 * transition and shows its stretch. Nothing when the call has no nodes.
 */
export const NodePath: Part<NodePathProps, HTMLDivElement> = forwardRef(function NodePath(
  props: NodePathProps,
  ref: Ref<HTMLDivElement>,
): ReactElement | null {
  useTimeline('Timeline.NodePath')
  const steps = useNodeSteps()
  return steps.length === 0 ? null : <Strip {...props} steps={steps} elementRef={ref} />
})

interface StripProps extends NodePathProps {
  readonly steps: readonly NodeStep[]
  readonly elementRef: Ref<HTMLDivElement>
}

function Strip({ steps, elementRef, ...host }: StripProps): ReactElement {
  const { editor, messages } = useTimeline('Timeline.NodePath')
  const show = useShowSpan()
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const [playing] = useState(() => createCell<string | undefined>(undefined))
  const found = steps.findIndex(({ key }) => key === wanted)
  const tabStop = Math.max(0, found)
  const virtualizer = useNodeVirtualizer(steps, tabStop, scroller)
  const reveal = useCallback(
    (key: string) => {
      const index = steps.findIndex((step) => step.key === key)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    },
    [steps, virtualizer],
  )
  const { focusItem, registerItem } = useItemFocus(reveal)

  useFrame((nowMs) => playing.set(nowMs > 0 ? stepAt(steps, nowMs)?.key : undefined))

  const choose = useCallback(
    ({ stays: [first], enterMs, leaveMs }: NodeStep) => {
      const id = first?.id
      // The views follow the selection first: what they bring into view is the transition and not the stay.
      if (id !== undefined) flushSync(() => editor.selection.set([id]))
      show.fit(enterMs, leaveMs)
    },
    [editor, show],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const next = steps[placeAfterKey(event.key, tabStop, steps.length, 'horizontal')]
    if (next === undefined) return
    event.preventDefault()
    setWanted(next.key)
    focusItem(next.key)
  }

  return usePart('div', host, {
    className: 'ct-node-path',
    ref: [elementRef, scroller],
    state: {},
    props: {
      // Time runs from left to right, whatever is written.
      dir: 'ltr',
      onKeyDown,
      children: (
        <ol
          className="ct-node-list"
          aria-label={messages.nodePath.label}
          style={{ width: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const step = steps[index]
            if (step === undefined) return null
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={steps.length}
                className="ct-node-item"
                style={{ transform: `translateX(${start}px)` }}
              >
                <NodeStepButton
                  step={step}
                  place={index + 1}
                  isTabStop={index === tabStop}
                  playing={playing}
                  register={registerItem}
                  onFocus={setWanted}
                  onChoose={choose}
                />
              </li>
            )
          })}
        </ol>
      ),
    },
  })
}

/** The styling contract of `Timeline.NodePath`. */
export const nodePathContract: PartContract = {
  part: 'Timeline.NodePath',
  className: 'ct-node-path',
  attributes: [],
}
