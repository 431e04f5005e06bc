import { expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, longCall } from '../testing/payloads.ts'
import { MOST_MATCHES, runSearch, type SearchPace, type SearchResult } from './run-search.ts'
import { NO_SEARCH } from './search-state.ts'

/** A page that is busy for a while at each look at the clock, and does later what was put off. */
function slowPage() {
  const tasks = new Map<symbol, () => void>()
  let ms = 0
  const pace: SearchPace = {
    now: () => (ms += 5),
    later(task) {
      const key = Symbol('task')
      tasks.set(key, task)
      return () => void tasks.delete(key)
    },
  }
  return {
    pace,
    /** Does what waits, one task after the other; returns how many there were. */
    run() {
      let count = 0
      for (let next = [...tasks][0]; next; next = [...tasks][0]) {
        tasks.delete(next[0])
        next[1]()
        count += 1
      }
      return count
    },
  }
}

const asked = (text: string) => ({ ...NO_SEARCH.query, text })

test('a large call is looked through in slices, and everything in it is found once', () => {
  const editor = openEditor(longCall(1000))
  const page = slowPage()
  const results: SearchResult[] = []
  runSearch(editor, editor.order(), asked('turn 1'), (result) => results.push(result), page.pace)
  expect(page.run()).toBeGreaterThan(5)
  expect(results).toHaveLength(1)
  // 1, 10 to 19, 100 to 199 and 1000.
  expect(results[0]?.matches).toHaveLength(112)
  expect(results[0]?.hasMore).toBe(false)
})

test('a search that was called off tells nothing', () => {
  const editor = openEditor(longCall(1000))
  const page = slowPage()
  const results: SearchResult[] = []
  const stop = runSearch(editor, editor.order(), asked('turn'), (result) => results.push(result), page.pace)
  stop()
  page.run()
  expect(results).toEqual([])
})

test('more matches than anybody steps through are not kept', () => {
  const editor = openEditor(callOf(agent('a '.repeat(30_000), 0, 1000)))
  const page = slowPage()
  const results: SearchResult[] = []
  runSearch(editor, editor.order(), asked('a'), (result) => results.push(result), page.pace)
  page.run()
  expect(results[0]?.matches).toHaveLength(MOST_MATCHES)
  expect(results[0]?.hasMore).toBe(true)
})
