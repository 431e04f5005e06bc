import type { Messages } from '../messages/messages.ts'
import type { ToolStanding } from './tool-history.ts'

/** What there is to know of a tool run beside how it ended, in a few words each; nothing for an ordinary one. */
export interface ToolNote {
  readonly id: 'attempt' | 'guessed' | 'unasked'
  readonly text: string
  /** The same at length. */
  readonly help: string
}

/** Which attempt it is, and how sure it is that call and result belong together. */
export function toolNotes(standing: ToolStanding | undefined, { transcript }: Messages): readonly ToolNote[] {
  if (standing === undefined) return []
  const { run, attempts } = standing
  return [
    ...(attempts > 1
      ? [note('attempt', transcript.attempt(run.attempt, attempts), transcript.attemptHelp)]
      : []),
    ...(run.pairing === 'guessed'
      ? [note('guessed', transcript.guessedPair, transcript.guessedPairHelp)]
      : []),
    ...(run.state === 'unasked' ? [note('unasked', transcript.noCall, transcript.noCallHelp)] : []),
  ]
}

function note(id: ToolNote['id'], text: string, help: string): ToolNote {
  return { id, text, help }
}
