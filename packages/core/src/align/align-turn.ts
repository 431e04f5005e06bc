import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { findSegment } from '../commands/find-segment.ts'
import type { Editor } from '../editor/editor.ts'
import { EditorError } from '../errors/editor-error.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { Span } from '../records/span.ts'
import { timedWords, tokenOf } from '../words/timed-word.ts'
import { alignedTurn } from './aligned-turn.ts'
import { type AlignedWord, readAlignedWords } from './aligned-word.ts'
import { applyAlignment } from './apply-alignment.ts'

/** A turn as an aligner gets it. */
export interface TurnToAlign {
  readonly id: SegmentId
  readonly text: string
  readonly words: readonly {
    readonly word: string
    readonly span: Span | undefined
    readonly pinned: boolean
  }[]
  /** When the turn takes place, ms from the start of the call; undefined when nothing tells. */
  readonly span: Span | undefined
}

/** What calls an alignment off; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The host's forced aligner: the words of a turn with the times that they have on the audio, in order. */
export type Aligner = (turn: TurnToAlign, options: AlignOptions) => Promise<readonly AlignedWord[]>

/** How an alignment is done. */
export interface AlignOptions {
  readonly signal?: StopSignal | undefined
}

/** Why nothing was aligned. */
export type AlignmentErrorCode =
  /** The aligner threw, or its promise was rejected; `cause` has the error. */
  | 'aligner_failed'
  /** The answer is not a list of words with times, or not of this turn. */
  | 'answer_unreadable'
  /** The turn was deleted meanwhile, or is not something that is said. */
  | 'turn_gone'
  /** The turn was edited meanwhile, so that too little of the answer fits it. */
  | 'turn_changed'
  /** The signal called it off. */
  | 'aborted'
  /** The editor was disposed of, or is read-only. */
  | 'not_writable'

/** How an alignment ended. An error has changed nothing. */
export type AlignmentResult =
  | { readonly ok: true; readonly matched: number }
  | {
      readonly ok: false
      readonly code: AlignmentErrorCode
      readonly reason: string
      readonly cause?: unknown
    }

/**
 * Has the words of a turn measured by the host's aligner and writes the answer as one step. Words that were
 * pinned, or moved while the aligner was at work, stay. Never throws and never writes once it was called off
 * or the editor disposed of.
 */
export async function alignTurn(
  editor: Editor,
  id: SegmentId,
  aligner: Aligner,
  options: AlignOptions = {},
): Promise<AlignmentResult> {
  const { signal } = options
  const asked = turnOf(editor, id)
  if (!asked) return GONE
  if (editor.readOnly) return NOT_WRITABLE
  if (signal?.aborted) return ABORTED

  let answer: unknown
  try {
    answer = await unlessAborted(() => aligner(toAlign(asked), options), signal)
  } catch (cause) {
    if (signal?.aborted) return ABORTED
    return { ok: false, code: 'aligner_failed', reason: 'The aligner failed. Try again.', cause }
  }
  if (signal?.aborted) return ABORTED
  const heard = readSafely(answer)
  if (!heard.ok) return { ...heard, code: 'answer_unreadable' }

  const record = turnOf(editor, id)
  if (!record) return GONE
  const held = movedSince(asked, record)
  const found = findSegment(editor, id)
  if (!found.ok) return GONE
  const { matched } = alignedTurn(record, found.wire, {
    heard: heard.words,
    locale: editor.locale,
    held: new Set(held),
    newId: () => '',
  })
  const isSame = spokenText(asked.wire) === spokenText(record.wire)
  if (!isSame && matched * 2 < heard.words.length) return CHANGED
  return write(editor, { id, words: heard.words, held }, matched)
}

const GONE: AlignmentResult = {
  ok: false,
  code: 'turn_gone',
  reason: 'This turn is no longer in the call, or nobody speaks in it.',
}
const CHANGED: AlignmentResult = {
  ok: false,
  code: 'turn_changed',
  reason: 'The turn was edited meanwhile. Align it again.',
}
const ABORTED: AlignmentResult = { ok: false, code: 'aborted', reason: 'The alignment was called off.' }
const NOT_WRITABLE: AlignmentResult = {
  ok: false,
  code: 'not_writable',
  reason: 'This call cannot be written to any more.',
}

function turnOf(editor: Editor, id: SegmentId): SegmentRecord | undefined {
  const found = findSegment(editor, id)
  return found.ok && isSpeechRole(found.wire.role) ? found.record : undefined
}

function toAlign(record: SegmentRecord): TurnToAlign {
  return {
    id: record.id,
    text: spokenText(record.wire),
    words: timedWords(record).map(({ wire, note }) => ({
      word: tokenOf(wire),
      span: wordSpan(wire),
      pinned: note.pinned === true,
    })),
    span: record.span,
  }
}

/** Answers may be objects that throw when they are read. */
function readSafely(answer: unknown): ReturnType<typeof readAlignedWords> {
  try {
    return readAlignedWords(answer)
  } catch {
    return { ok: false, reason: 'The answer of the aligner cannot be read.' }
  }
}

/** Words whose time somebody changed while the aligner was at work. */
function movedSince(asked: SegmentRecord, record: SegmentRecord): readonly string[] {
  const before = new Map(timedWords(asked).map(({ wire, note }) => [note.id, wordSpan(wire)]))
  return timedWords(record)
    .filter(({ wire, note }) => {
      const was = before.get(note.id)
      const is = wordSpan(wire)
      return was && is && (was.startMs !== is.startMs || was.endMs !== is.endMs)
    })
    .map(({ note }) => note.id)
}

function write(
  editor: Editor,
  args: { readonly id: SegmentId; readonly words: readonly AlignedWord[]; readonly held: readonly string[] },
  matched: number,
): AlignmentResult {
  try {
    const result = editor.run(applyAlignment, args)
    return result.ok ? { ok: true, matched } : { ok: false, code: 'answer_unreadable', reason: result.reason }
  } catch (error) {
    if (error instanceof EditorError && (error.code === 'disposed' || error.code === 'read_only')) {
      return NOT_WRITABLE
    }
    throw error
  }
}

/** Settles with the task, or is rejected as soon as the signal calls it off. */
function unlessAborted<T>(task: () => Promise<T>, signal: StopSignal | undefined): Promise<T> {
  if (!signal) return Promise.resolve().then(task)
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'))
    signal.addEventListener('abort', stop)
    Promise.resolve()
      .then(task)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}
