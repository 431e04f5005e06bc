import type { SegmentId, SegmentRecord } from '@call-timeline/core'
import type { ReactNode } from 'react'
import type { NodeRow, Row, SpeechRow, ToolRow, UnknownRow } from '../rows/row.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'

/** What a renderer of the host's own is given. */
export interface RowRendererProps<Shown extends Row = Row> {
  readonly id: SegmentId
  /** The segment as it is; its `wire` is the item of the payload. */
  readonly record: SegmentRecord
  /** The same read for showing. Texts in it are somebody else's: render them as text. */
  readonly row: Shown
  /** How the tool call ended; undefined for what is no tool row. Its error is masked like everything shown. */
  readonly outcome: ToolOutcome | undefined
  /** What the row would show without the renderer: to show as well, or to put something around. */
  readonly defaultContent: ReactNode
}

/** Shows the content of a row in place of ours; may use hooks. Time, rail, problems and focus stay. */
export type RowRenderer<Shown extends Row = Row> = (props: RowRendererProps<Shown>) => ReactNode

/** Renderers of the host's own, by what a row is. */
export interface RowRenderers {
  readonly speech?: RowRenderer<SpeechRow>
  readonly node?: RowRenderer<NodeRow>
  readonly unknown?: RowRenderer<UnknownRow>
  /** Tool calls and their results; `row.kind` tells which. */
  readonly tool?: RowRenderer<ToolRow>
  /** The same for tools of a name, before `tool`. */
  readonly tools?: { readonly [name: string]: RowRenderer<ToolRow> }
}
