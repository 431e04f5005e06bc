import type { Editor, EditorKey } from '@call-timeline/core'
import fc from 'fast-check'
import { runStep } from './run-step.ts'
import { type EditStep, editStep } from './steps.ts'

/** What happens around an editor and to it, in order. Plain data, so that a failing run can be read. */
export type WorldStep =
  | { readonly world: 'edit'; readonly step: EditStep }
  /** Time goes by. */
  | { readonly world: 'wait'; readonly ms: number }
  /** The host has time for a task that the editor asked for. */
  | { readonly world: 'idle' }
  /** Somebody waits for news; `fails` throws at each. */
  | {
      readonly world: 'listen'
      readonly key: number
      readonly does: 'count' | 'fail' | 'read' | 'commit' | 'stop'
    }
  | { readonly world: 'unlisten'; readonly at: number }
  | { readonly world: 'readProblems' }

/** A clock and a scheduler that move only when they are told to. */
export interface World {
  now(): number
  wait(ms: number): void
  /** For the editor's option of that name. */
  schedule(task: () => void): () => void
  /** Runs one task that waits. Returns whether there was one. */
  idle(): boolean
  /** Tasks that wait and were not called off. */
  waiting(): number
}

/** A world at rest. */
export function createWorld(): World {
  let nowMs = 0
  const tasks = new Map<symbol, () => void>()
  return {
    // Whatever is done takes its time, so that a large check does not end at once.
    now() {
      nowMs += 1
      return nowMs
    },
    wait(ms) {
      nowMs += ms
    },
    schedule(task) {
      const key = Symbol('task')
      tasks.set(key, task)
      return () => void tasks.delete(key)
    },
    idle() {
      for (const [key, task] of tasks) {
        tasks.delete(key)
        task()
        return true
      }
      return false
    },
    waiting: () => tasks.size,
  }
}

const KEYS: readonly EditorKey[] = [
  'document',
  'call',
  'order',
  'selection',
  'history',
  'problems',
  'problems:call',
]

/** Lets a script of the world happen. Listeners that the script leaves behind stay. */
export function runWorld(editor: Editor, world: World, steps: readonly WorldStep[]): void {
  const stops: (() => void)[] = []
  for (const step of steps) {
    switch (step.world) {
      case 'edit':
        runStep(editor, step.step)
        break
      case 'wait':
        world.wait(step.ms)
        break
      case 'idle':
        world.idle()
        break
      case 'readProblems':
        editor.problems.all()
        break
      case 'unlisten':
        stops[step.at % Math.max(1, stops.length)]?.()
        break
      case 'listen':
        stops.push(
          editor.subscribe(KEYS[step.key % KEYS.length] ?? 'document', listener(editor, step.does, stops)),
        )
    }
  }
}

function listener(
  editor: Editor,
  does: Extract<WorldStep, { world: 'listen' }>['does'],
  stops: readonly (() => void)[],
): () => void {
  let answered = false
  return () => {
    if (does === 'fail') throw new Error('listener')
    if (does === 'read') editor.problems.all()
    if (does === 'stop') for (const stop of stops) stop()
    // Once, or it would answer itself without end.
    if (does !== 'commit' || answered) return
    answered = true
    editor.commit('Answer', (tx) => {
      const call = tx.call()
      tx.setCall({ ...call, origin: 'answered' })
    })
  }
}

/** A script of the world: edits among ticks of the clock, idle time, and listeners that fail, answer and leave. */
export const worldSteps: fc.Arbitrary<readonly WorldStep[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ world: fc.constant('edit' as const), step: editStep }) },
    fc.record({ world: fc.constant('wait' as const), ms: fc.constantFrom(1, 400, 501, 10_000) }),
    { weight: 2, arbitrary: fc.constant({ world: 'idle' as const }) },
    fc.constant({ world: 'readProblems' as const }),
    fc.record({
      world: fc.constant('listen' as const),
      key: fc.nat(20),
      does: fc.constantFrom(
        'count' as const,
        'fail' as const,
        'read' as const,
        'commit' as const,
        'stop' as const,
      ),
    }),
    fc.record({ world: fc.constant('unlisten' as const), at: fc.nat(5) }),
  ),
  { minLength: 1, maxLength: 20 },
)
