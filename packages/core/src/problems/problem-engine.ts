import type { ProblemSeverity, Suppression } from '@call-timeline/schema'
import {
  checkCallFields,
  checkSegment,
  type SegmentSurroundings,
  type TimelineSummary,
} from '@call-timeline/schema/rules'
import { EditorError } from '../errors/editor-error.ts'
import type { ToolPairs } from '../indexes/tool-pairs.ts'
import { SEGMENTS_KEY } from '../records/payload-shape.ts'
import type { SegmentId } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import {
  createSurroundingsIndex,
  type SurroundingsIndex,
  sameSurroundings,
} from '../surroundings/surroundings-index.ts'
import { createCheckQueue } from './check-queue.ts'
import { atHome, countByCode, sameProblems } from './editor-problems.ts'
import { createHostRunner } from './host/host-runner.ts'
import type { HostProblem, HostRules } from './host-rules.ts'
import type { EditorProblem, ProblemList } from './problem-list.ts'
import { createServerIssues } from './server-issues.ts'
import { createSuppressor, groupSuppressed, retoldBy } from './suppressions/suppressor.ts'

/** What listeners of problems can wait for. */
export type ProblemKey = 'problems' | 'problems:call' | `problems:${SegmentId}`

/** The problem list with the side that the editor writes to. */
export interface ProblemEngine extends ProblemList {
  /** Checks everything once; from then on `update` keeps it current. Reading starts it too. */
  start(): void
  /** Follows a diff that the document has taken. Returns the keys whose problems changed. */
  update(diff: DocumentDiff, retied: ReadonlySet<SegmentId>): ReadonlySet<ProblemKey>
  /** True while a rule of the host's runs; nothing may be edited then. */
  isRuleRunning(): boolean
  stop(): void
}

/** What the engine needs of the editor. */
export interface ProblemEngineOptions {
  readonly document: DocumentReader
  readonly pairs: ToolPairs
  readonly rules: HostRules | readonly HostRules[]
  /** Runs a task when there is time; without it everything is checked at once. */
  readonly schedule: ((task: () => void) => () => void) | undefined
  now(): number
  /** Tells listeners of a change that no commit made. */
  announce(keys: ReadonlySet<ProblemKey>): void
  /** Told of an error that a host's rule threw. */
  onError(error: unknown): void
}

interface Checked {
  readonly id: SegmentId
  readonly around: SegmentSurroundings
  readonly found: readonly EditorProblem[]
}

const NONE: readonly EditorProblem[] = []
const NOTHING_KEPT: readonly Suppression[] = []

/**
 * Finds problems and keeps them current: after a commit only what it touched is checked again, and what has
 * other surroundings because of it. Nothing is checked until somebody reads or listens.
 */
export function createProblemEngine(options: ProblemEngineOptions): ProblemEngine {
  const { document, pairs } = options
  const host = createHostRunner(options.rules, options.onError)
  let suppressions = document.call().suppressions ?? NOTHING_KEPT
  let suppressionOf = createSuppressor(suppressions)
  const server = createServerIssues(document)
  // By what was checked, so that a step back through the history finds again what was found there.
  const checked = new WeakMap<object, Checked>()
  const shown = new Map<SegmentId | undefined, readonly EditorProblem[]>()
  /** Problems that are kept out of what is shown. */
  const silenced = new Map<SegmentId | undefined, readonly EditorProblem[]>()
  const counts: Record<ProblemSeverity, number> = { error: 0, warning: 0, info: 0 }
  let callFound: readonly EditorProblem[] = NONE
  let checkedSummary: TimelineSummary | undefined
  let surroundings: SurroundingsIndex | undefined
  let all: readonly EditorProblem[] | undefined
  let lastAll: readonly EditorProblem[] = NONE
  let counted = { of: NONE, byCode: countByCode(NONE) }

  const settle = (
    checks: readonly HostProblem[],
    ofHost: readonly HostProblem[],
    id: SegmentId | undefined,
  ): readonly EditorProblem[] => [...atHome(checks, id, 'check'), ...atHome(ofHost, id, 'host')]

  const checkAgain = (id: SegmentId, around: SegmentSurroundings): readonly EditorProblem[] => {
    const wire = document.segment(id)?.wire
    if (wire === undefined) return NONE
    const key = typeof wire === 'object' && wire !== null ? wire : undefined
    const known = key && checked.get(key)
    if (known?.id === id && sameSurroundings(known.around, around)) return known.found
    const found = settle(checkSegment(wire, around), host.segment(wire, around), id)
    if (key) checked.set(key, { id, around, found })
    return found
  }

  const checkCall = (index: SurroundingsIndex): void => {
    const { wire } = document.call()
    const summary = index.summary()
    checkedSummary = summary
    callFound = settle(checkCallFields(wire, summary), host.call(wire, summary), undefined)
  }

  const audible = (
    id: SegmentId | undefined,
    problems: readonly EditorProblem[],
  ): readonly EditorProblem[] => {
    if (suppressions.length === 0 && silenced.size === 0) return problems
    const kept = problems.filter((problem) => suppressionOf(problem) !== undefined)
    if (kept.length === 0) silenced.delete(id)
    else silenced.set(id, kept)
    return kept.length === 0 ? problems : problems.filter((problem) => !kept.includes(problem))
  }

  /** Shows what is found now. Returns whether that is news. */
  const show = (id: SegmentId | undefined, found: readonly EditorProblem[]): boolean => {
    const problems = audible(id, found)
    const before = shown.get(id) ?? NONE
    if (sameProblems(before, problems)) return false
    for (const { severity } of before) counts[severity] -= 1
    for (const { severity } of problems) counts[severity] += 1
    if (problems.length > 0) shown.set(id, problems)
    else shown.delete(id)
    all = undefined
    return true
  }

  const showSegment = (id: SegmentId, index: SurroundingsIndex): boolean => {
    const said = document.segment(id) ? atHome(server.of(id), id, 'server') : NONE
    return show(id, [...checkAgain(id, index.of(id)), ...said])
  }

  const showCall = (): boolean =>
    show(undefined, [...callFound, ...atHome(server.ofCall(), undefined, 'server')])

  let news = new Set<SegmentId | undefined>()

  const queue = createCheckQueue({
    schedule: options.schedule,
    now: options.now,
    check(id) {
      if (surroundings && showSegment(id, surroundings)) news.add(id)
    },
    onProgress: () => options.announce(keysOf(takeNews(), queue.isEmpty())),
  })

  /** What has changed since this was last asked. */
  const takeNews = (): ReadonlySet<SegmentId | undefined> => {
    const taken = news
    news = new Set()
    return taken
  }

  /** Takes the call's suppressions as they are now. Returns whose problems are to be shown anew. */
  const suppressAnew = (): ReadonlySet<SegmentId | undefined> => {
    const before = suppressions
    suppressions = document.call().suppressions ?? NOTHING_KEPT
    if (before === suppressions) return new Set()
    suppressionOf = createSuppressor(suppressions)
    return retoldBy(before, suppressions, document.order)
  }

  const start = (): SurroundingsIndex => {
    if (surroundings) return surroundings
    suppressAnew()
    surroundings = createSurroundingsIndex(document, pairs)
    queue.add(new Set(document.order()))
    checkCall(surroundings)
    showCall()
    takeNews()
    return surroundings
  }

  const keysOf = (changed: ReadonlySet<SegmentId | undefined>, listChanged: boolean): Set<ProblemKey> => {
    const keys = new Set<ProblemKey>()
    for (const id of changed) keys.add(id === undefined ? 'problems:call' : `problems:${id}`)
    if (changed.size > 0 || listChanged) keys.add('problems')
    return keys
  }

  const serverChanged = (change: () => void): void => {
    if (host.isRunning()) {
      throw new EditorError(
        'nested_commit',
        'A rule looks at the call; it cannot change what is known of it.',
      )
    }
    const index = start()
    const before = server.segments()
    change()
    const changed = new Set<SegmentId | undefined>()
    for (const id of new Set([...before, ...server.segments()])) if (showSegment(id, index)) changed.add(id)
    if (showCall()) changed.add(undefined)
    if (changed.size > 0) options.announce(keysOf(changed, false))
  }

  const listAll = (): readonly EditorProblem[] => {
    start()
    if (all) return all
    const listed = listedInOrder(document, shown)
    all = sameObjects(lastAll, listed) ? lastAll : listed
    lastAll = all
    return all
  }

  return {
    start: () => void start(),
    all: listAll,
    of(id) {
      start()
      return shown.get(id) ?? NONE
    },
    ofCall() {
      start()
      return shown.get(undefined) ?? NONE
    },
    count(severity) {
      start()
      return counts[severity]
    },
    absolutePath({ segmentId, path }) {
      if (segmentId === undefined) return path
      const index = document.indexOf(segmentId)
      return index < 0 ? path : [SEGMENTS_KEY, index, ...path]
    },
    countsByCode() {
      const listed = listAll()
      if (counted.of !== listed) counted = { of: listed, byCode: countByCode(listed) }
      return counted.byCode
    },
    suppressed() {
      start()
      return groupSuppressed(suppressions, silenced.values(), suppressionOf, queue.isEmpty())
    },
    isComplete() {
      start()
      return queue.isEmpty()
    },
    isRuleRunning: host.isRunning,
    finish() {
      start()
      queue.finish()
    },
    stop: queue.stop,
    reportServer: (snapshot, issues) => serverChanged(() => server.report(snapshot, issues)),
    clearServer: () => serverChanged(() => server.clear()),
    update(diff, retied) {
      if (!surroundings) return new Set()
      const index = surroundings
      const affected = new Set([...diff.added.keys(), ...diff.updated.keys()])
      for (const id of index.update(diff, retied)) affected.add(id)
      for (const id of suppressAnew()) if (id !== undefined) affected.add(id)
      for (const id of diff.removed.keys()) if (showSegment(id, index)) news.add(id)
      queue.add(affected)
      if (diff.call || !sameSummary(checkedSummary, index.summary())) checkCall(index)
      if (showCall()) news.add(undefined)
      const moved = shown.size > 0 && [...diff.updated.values()].some(([a, b]) => a.position !== b.position)
      if (moved) all = undefined
      return keysOf(takeNews(), moved)
    },
  }
}

function listedInOrder(
  document: DocumentReader,
  shown: ReadonlyMap<SegmentId | undefined, readonly EditorProblem[]>,
): readonly EditorProblem[] {
  const ofCall = shown.get(undefined) ?? NONE
  return [...ofCall, ...document.order().flatMap((id) => shown.get(id) ?? NONE)]
}

function sameSummary(a: TimelineSummary | undefined, b: TimelineSummary): boolean {
  return a?.segmentCount === b.segmentCount && a.lastEndMs === b.lastEndMs
}

function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
