import type { Clock, Editor, Span } from '@call-timeline/core'

/** What keys and buttons do to playback. */
export interface PlaybackActions {
  toggle(): void
  pause(): void
  /** Back by a second; pressed again and again by two, then four. */
  back(): void
  /** Plays; pressed again while it plays, faster. */
  forward(): void
  /** The selection over and over; without one the turn that is being said. */
  loop(): void
  /** Plays what lies around an edge of the selection: see `AUDITIONS`. */
  audition(which: Audition): void
}

/** Short stretches by which edges are checked by ear. */
export type Audition = 'before' | 'head' | 'tail' | 'after' | 'selection'

/** How much of each side is played, ms; as in subtitle editors. */
const AUDITION_MS = 500
const STEP_MS = 1_000
const LARGEST_STEP_MS = 4_000
const REPEAT_WITHIN_MS = 700
const FASTER: readonly number[] = [1, 1.25, 1.5, 1.75, 2]

/** The actions over a clock; `now` is any clock in ms, to tell a repeated press from a single one. */
export function createPlaybackActions(clock: Clock, editor: Editor, now: () => number): PlaybackActions {
  let lastBackAt = Number.NEGATIVE_INFINITY
  let stepMs = STEP_MS

  return {
    toggle: () => clock.toggle(),
    pause: () => clock.pause(),
    back() {
      stepMs = now() - lastBackAt <= REPEAT_WITHIN_MS ? Math.min(stepMs * 2, LARGEST_STEP_MS) : STEP_MS
      lastBackAt = now()
      clock.seek(Math.max(0, clock.now() - stepMs))
    },
    forward() {
      if (!clock.isPlaying()) {
        clock.setRate(1)
        clock.play()
        return
      }
      clock.setRate(FASTER.find((rate) => rate > clock.rate()) ?? clock.rate())
    },
    loop() {
      const span = selectedSpan(editor) ?? turnAt(editor, clock.now())
      if (span) clock.play(span, { loop: true })
    },
    audition(which) {
      const span = selectedSpan(editor)
      if (span) clock.play(auditioned(span, which))
    },
  }
}

/** The stretch from the first start to the last end of what is selected; undefined when nothing has a time. */
export function selectedSpan(editor: Editor): Span | undefined {
  const spans = editor.selection
    .ids()
    .map((id) => editor.time.item(id))
    .filter((item) => item !== undefined && !item.inferred)
    .flatMap((item) => (item ? [item.span] : []))
  if (spans.length === 0) return undefined
  return {
    startMs: spans.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY),
    endMs: spans.reduce((last, { endMs }) => Math.max(last, endMs), 0),
  }
}

function turnAt(editor: Editor, ms: number): Span | undefined {
  return (['agent', 'user'] as const)
    .flatMap((voice) => editor.time.within(voice, ms, ms))
    .find(({ inferred }) => !inferred)?.span
}

function auditioned({ startMs, endMs }: Span, which: Audition): Span {
  switch (which) {
    case 'before':
      return { startMs: Math.max(0, startMs - AUDITION_MS), endMs: startMs }
    case 'head':
      return { startMs, endMs: Math.min(endMs, startMs + AUDITION_MS) }
    case 'tail':
      return { startMs: Math.max(startMs, endMs - AUDITION_MS), endMs }
    case 'after':
      return { startMs: endMs, endMs: endMs + AUDITION_MS }
    case 'selection':
      return { startMs, endMs }
  }
}
