import type { Json } from '@call-timeline/schema'
import type { SegmentSurroundings, TimelineSummary } from '@call-timeline/schema/rules'
import { EditorError } from '../../errors/editor-error.ts'
import type { HostProblem, HostRules } from '../host-rules.ts'
import { readHostProblems } from './read-host-problems.ts'

/** The rules of a host, run so that none of them can break the editor. */
export interface HostRunner {
  segment(wire: Json, around: SegmentSurroundings): readonly HostProblem[]
  call(call: Json, timeline: TimelineSummary): readonly HostProblem[]
  /** True while a rule runs; nothing may be edited then. */
  isRunning(): boolean
}

const NOTHING: readonly HostProblem[] = []

/** Runs a host's rules. Each failure is told to `onError` once for each rule, as an `EditorError`. */
export function createHostRunner(
  rules: HostRules | readonly HostRules[],
  onError: (error: unknown) => void,
): HostRunner {
  const list = isList(rules) ? [...rules] : [rules]
  const reported = new Set<string>()
  let running = 0

  const report = (name: string, what: string, cause?: unknown): void => {
    if (reported.has(name)) return
    reported.add(name)
    const message = `The host's rule "${name}" is left out where it failed. ${what}`
    try {
      onError(new EditorError('host_rule', message, cause))
    } catch (error) {
      // This may be the middle of a commit, which has to come to its end.
      void Promise.reject(error)
    }
  }

  const run = (name: string, rule: () => unknown): readonly HostProblem[] => {
    running += 1
    try {
      const { problems, complaint } = readHostProblems(rule())
      if (complaint !== undefined) report(name, complaint)
      return problems
    } catch (error) {
      report(name, 'It threw an error, which is the cause of this one.', error)
      return NOTHING
    } finally {
      running -= 1
    }
  }

  return {
    segment: (wire, around) =>
      gather(list, (each, index) =>
        each.segment ? run(nameOf(each, index, 'segment'), () => each.segment?.(wire, around)) : NOTHING,
      ),
    call: (call, timeline) =>
      gather(list, (each, index) =>
        each.call ? run(nameOf(each, index, 'call'), () => each.call?.(call, timeline)) : NOTHING,
      ),
    isRunning: () => running > 0,
  }
}

function isList(rules: HostRules | readonly HostRules[]): rules is readonly HostRules[] {
  return Array.isArray(rules)
}

function nameOf({ name }: HostRules, index: number, kind: 'segment' | 'call'): string {
  return `${name ?? `rules ${index + 1}`}: ${kind}`
}

function gather(
  list: readonly HostRules[],
  found: (rules: HostRules, index: number) => readonly HostProblem[],
): readonly HostProblem[] {
  // Most editors have no rules of a host, and every segment comes through here.
  return list.length === 0 ? NOTHING : list.flatMap(found)
}
