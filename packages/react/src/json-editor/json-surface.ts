import type { JsonTextError } from '@call-timeline/core'

/** What an editing surface for JSON text is given: the plain one and the one with colours take the same. */
export interface JsonSurfaceProps {
  readonly text: string
  readonly error: JsonTextError | undefined
  readonly readOnly: boolean
  readonly id: string | undefined
  readonly label: string | undefined
  readonly labelledBy: string | undefined
  readonly describedBy: string | undefined
  /** Fills its container and scrolls inside, in place of growing with the text. */
  readonly fill: boolean
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** Mod+Enter. */
  readonly onCommit: () => void
}
