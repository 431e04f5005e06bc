'use client'

import { Component, type ReactElement, type ReactNode } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Row } from '../rows/row.ts'
import type { RowRenderer, RowRendererProps } from './row-renderers.ts'

/** What a host's renderer makes of a row; when it throws, what the row shows without it, and a note. */
export function HostContent<Shown extends Row>({
  render,
  given,
}: {
  readonly render: RowRenderer<Shown>
  readonly given: RowRendererProps<Shown>
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { record, defaultContent } = given
  return (
    <Guard
      attempt={record}
      fallback={(error) => (
        <>
          {defaultContent}
          <span className="ct-renderer-failed">{transcript.rendererFailed(error)}</span>
        </>
      )}
    >
      <Rendered render={render} given={given} />
    </Guard>
  )
}

/** Calls the renderer from a component of its own, so that hooks are allowed in a function written inline. */
function Rendered<Shown extends Row>({
  render,
  given,
}: {
  readonly render: RowRenderer<Shown>
  readonly given: RowRendererProps<Shown>
}): ReactNode {
  return render(given)
}

interface GuardProps {
  /** Another one is another attempt. */
  readonly attempt: unknown
  readonly fallback: (error: string) => ReactNode
  readonly children: ReactNode
}

interface GuardState {
  readonly failed: { readonly error: string } | undefined
  readonly attempt: unknown
}

/** Only a class can catch what its children throw while they render. */
class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { failed: undefined, attempt: this.props.attempt }

  static getDerivedStateFromError(error: unknown): Pick<GuardState, 'failed'> {
    return { failed: { error: error instanceof Error ? error.message : String(error) } }
  }

  static getDerivedStateFromProps({ attempt }: GuardProps, state: GuardState): GuardState | null {
    return attempt === state.attempt ? null : { failed: undefined, attempt }
  }

  override render(): ReactNode {
    const { fallback, children } = this.props
    return this.state.failed === undefined ? children : fallback(this.state.failed.error)
  }
}
