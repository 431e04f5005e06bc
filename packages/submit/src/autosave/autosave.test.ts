import type { CallDraft } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftInput, SaveResult, StoredDraft } from '../drafts/draft-store.ts'
import { storageFailure } from '../storage/storage-failure.ts'
import { createAutosave } from './autosave.ts'

/** An editor whose whole document is a number. */
function counter() {
  let count = 0
  const listeners = new Set<() => void>()
  const wire = () => ({ call_id: `call-${count}` })
  return {
    count: () => count,
    edit() {
      count += 1
      for (const listener of listeners) listener()
    },
    subscribe(_key: string, listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    call: () => ({ wire: wire(), origin: undefined }),
    toDraft: (): CallDraft => ({ version: 1, wire: wire(), sidecar: { segments: [], suppressions: [] } }),
  }
}

/** A store whose answers come when the test lets them. */
function slowStore() {
  let kept: StoredDraft | undefined
  let refusal: SaveResult | undefined
  const waiting: (() => void)[] = []
  return {
    kept: () => kept?.draft.wire,
    title: () => kept?.title,
    refuse(result: SaveResult | undefined) {
      refusal = result
    },
    writeElsewhere() {
      const revision = (kept?.revision ?? 0) + 1
      kept = {
        id: 'd',
        title: 'theirs',
        updatedAt: 0,
        revision,
        draft: { version: 1, wire: 'theirs', sidecar: { segments: [], suppressions: [] } },
      }
    },
    busy: () => waiting.length > 0,
    async finish() {
      waiting.shift()?.()
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    },
    async save({ id, title, draft }: DraftInput, expected: number): Promise<SaveResult> {
      await new Promise<void>((resolve) => waiting.push(resolve))
      if (refusal !== undefined) return refusal
      const current = kept?.revision ?? 0
      if (current !== expected) return { status: 'stale', current }
      kept = { id, title, updatedAt: 0, revision: current + 1, draft }
      return { status: 'ok', revision: current + 1 }
    },
    load: async () => ({ ok: true, value: kept }) as const,
  }
}

/** Time that passes when the test says so. */
function handTimer() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    schedule(run: () => void, ms: number) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    pass(ms: number) {
      now += ms
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
    none: () => timers.length === 0,
  }
}

function setup(revision = 0) {
  const editor = counter()
  const store = slowStore()
  const timer = handTimer()
  const autosave = createAutosave({ editor, store, id: 'd', revision, schedule: timer.schedule })
  return { editor, store, timer, autosave, stop: autosave.start() }
}

describe('autosave', () => {
  it('keeps nothing of a call that nobody has edited', () => {
    const { autosave, store, timer } = setup()
    timer.pass(10_000)
    expect(autosave.state()).toEqual({ phase: 'untouched' })
    expect(store.busy()).toBe(false)
  })

  it('saves 400 ms after the last edit, and says saved only once it is kept', async () => {
    const { editor, store, timer, autosave } = setup()
    editor.edit()
    timer.pass(399)
    editor.edit()
    timer.pass(399)
    expect(store.busy()).toBe(false)
    timer.pass(1)
    expect(store.busy()).toBe(true)
    expect(autosave.state()).toEqual({ phase: 'saving' })
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'saved', revision: 1 })
    expect(store.kept()).toEqual({ call_id: 'call-2' })
    expect(store.title()).toBe('call-2')
  })

  it('does not wait longer than 2 s for a pause in typing', async () => {
    const { editor, store, timer } = setup()
    for (let typed = 0; typed < 7; typed++) {
      editor.edit()
      timer.pass(300)
    }
    expect(store.busy()).toBe(true)
  })

  it('does not call an edit saved that was made while saving', async () => {
    const { editor, store, timer, autosave } = setup()
    editor.edit()
    timer.pass(400)
    editor.edit()
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'saving' })
    timer.pass(400)
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'saved', revision: 2 })
    expect(store.kept()).toEqual({ call_id: 'call-2' })
  })

  it('saves what is left when it is stopped', async () => {
    const { editor, store, stop, timer } = setup()
    editor.edit()
    stop()
    await store.finish()
    expect(store.kept()).toEqual({ call_id: 'call-1' })
    expect(timer.none()).toBe(true)
  })

  it('goes on where it was after a stop and a start', async () => {
    const { editor, store, stop, timer, autosave } = setup()
    editor.edit()
    stop()
    autosave.start()
    editor.edit()
    timer.pass(400)
    await store.finish()
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'saved', revision: 2 })
    expect(store.kept()).toEqual({ call_id: 'call-2' })
  })

  it('shows that storage is full until a save has gone through', async () => {
    const { editor, store, timer, autosave } = setup()
    const failure = storageFailure('quota')
    store.refuse({ status: 'failed', failure })
    editor.edit()
    timer.pass(400)
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'failed', failure })
    store.refuse(undefined)
    editor.edit()
    expect(autosave.state()).toEqual({ phase: 'failed', failure })
    timer.pass(400)
    await store.finish()
    expect(autosave.state()).toEqual({ phase: 'saved', revision: 1 })
  })

  it('leaves what another tab has saved until it is told to keep its own', async () => {
    const { editor, store, timer, autosave } = setup()
    store.writeElsewhere()
    editor.edit()
    timer.pass(400)
    await store.finish()
    expect(autosave.state()).toMatchObject({ phase: 'failed', failure: { kind: 'stale' } })
    editor.edit()
    timer.pass(10_000)
    expect(store.busy()).toBe(false)
    expect(store.kept()).toBe('theirs')

    const kept = autosave.keepMine()
    await store.finish()
    await store.finish()
    await kept
    expect(autosave.state()).toEqual({ phase: 'saved', revision: 2 })
    expect(store.kept()).toEqual({ call_id: 'call-2' })
  })

  it('has everything in the store whenever it says saved, and loses no such save by a crash', async () => {
    const step = fc.constantFrom('edit', 'pass', 'finish', 'flush', 'fill', 'empty', 'restart')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { editor, store, timer, autosave, stop } = setup()
        let stopNow = stop
        let promised = 0
        const check = (): void => {
          if (autosave.state().phase === 'saved') {
            promised = editor.count()
            expect(store.kept()).toEqual({ call_id: `call-${promised}` })
          }
          // What a crash at this moment would leave behind.
          const kept = store.kept()
          const left = kept === undefined ? 0 : Number(JSON.stringify(kept).match(/\d+/)?.[0])
          expect(left).toBeGreaterThanOrEqual(promised)
        }
        autosave.subscribe(check)
        for (const name of steps) {
          if (name === 'edit') editor.edit()
          if (name === 'pass') timer.pass(400)
          if (name === 'finish') await store.finish()
          if (name === 'flush') void autosave.flush()
          if (name === 'fill') store.refuse({ status: 'failed', failure: storageFailure('quota') })
          if (name === 'empty') store.refuse(undefined)
          if (name === 'restart') {
            stopNow()
            stopNow = autosave.start()
          }
          check()
        }
        store.refuse(undefined)
        void autosave.flush()
        while (store.busy()) await store.finish()
        if (editor.count() > 0) expect(store.kept()).toEqual({ call_id: `call-${editor.count()}` })
      }),
      { numRuns: 500 },
    )
  })
})
