'use client'

import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useSelection } from '../hooks/use-selection.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { SegmentForm } from './segment-form.tsx'
import { SeveralSelected } from './several-selected.tsx'
import { useFollowFocusPath } from './use-follow-focus-path.ts'

/** How the inspector stands. */
export type InspectorState = {
  /** How much is selected. */
  readonly selection: 'none' | 'one' | 'several'
  readonly readonly: boolean
}

/** Props of `Timeline.Inspector`. */
export type InspectorProps = Omit<PartProps<'section', InspectorState>, 'children'>

/** All of what is selected, as fields; for several items, what can be done with them together. */
export const Inspector: Part<InspectorProps, HTMLElement> = forwardRef(function Inspector(
  props: InspectorProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Inspector')
  const { ids, primary } = useSelection()
  useFollowFocusPath()
  const selection = ids.length === 0 ? 'none' : ids.length === 1 ? 'one' : 'several'
  return usePart('section', props, {
    className: 'ct-inspector',
    ref,
    state: { selection, readonly: editor.readOnly },
    props: {
      'aria-label': messages.inspector.label,
      children: (
        <>
          {selection === 'one' && primary !== undefined && <SegmentForm key={primary} id={primary} />}
          {selection === 'several' && <SeveralSelected ids={ids} />}
          {selection === 'none' && (
            <div className="ct-empty">
              <p className="ct-empty-title">{messages.inspector.nothingTitle}</p>
              <p>{messages.inspector.nothingHint}</p>
            </div>
          )}
        </>
      ),
    },
  })
})

/** The styling contract of `Timeline.Inspector`. */
export const inspectorContract: PartContract = {
  part: 'Timeline.Inspector',
  className: 'ct-inspector',
  attributes: [
    { name: 'data-selection', help: 'How much is selected.', values: ['none', 'one', 'several'] },
    { name: 'data-readonly', help: 'The call is open for reading only.' },
  ],
}
