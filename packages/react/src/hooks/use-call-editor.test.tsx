import { type Editor, setText } from '@call-timeline/core'
import { cleanup, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { callOf, shortCall, user } from '../testing/payloads.ts'
import { newId } from './new-id.ts'
import { useCallEditor } from './use-call-editor.ts'

afterEach(cleanup)

const call = callOf(user('Two, please.', 0, 900))

function changeText(editor: Editor, text: string) {
  const [id = ''] = editor.order()
  return editor.run(setText, { id, text })
}

test('opens the call once, and gives the payload back as it came', () => {
  const { result, rerender } = renderHook((props) => useCallEditor(props), { initialProps: { call } })
  const first = result.current
  expect(first.toPayload()).toEqual(call)
  rerender({ call: shortCall })
  expect(result.current).toBe(first)
})

test('can be written to under StrictMode, which mounts everything twice', async () => {
  const { result } = renderHook(() => useCallEditor({ call }), { wrapper: StrictMode })
  await Promise.resolve()
  expect(changeText(result.current, 'Three, please.')).toEqual({ ok: true })
})

test('is disposed of once its component is gone', async () => {
  const { result, unmount } = renderHook(() => useCallEditor({ call }))
  const editor = result.current
  unmount()
  await Promise.resolve()
  expect(() => changeText(editor, 'Too late')).toThrow(expect.objectContaining({ code: 'disposed' }))
})

test('a read-only editor refuses what writes, and says so', () => {
  const { result } = renderHook(() => useCallEditor({ call, readOnly: true }))
  expect(changeText(result.current, 'No')).toMatchObject({ ok: false })
})

test('tells of every finished change, to the latest function', () => {
  const [early, late] = [vi.fn(), vi.fn()]
  const { result, rerender } = renderHook((onCommit) => useCallEditor({ call, onCommit }), {
    initialProps: early,
  })
  rerender(late)
  changeText(result.current, 'Four, please.')
  expect(early).not.toHaveBeenCalled()
  expect(late).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ label: 'Change text', cause: 'commit' }),
  )
})

test('ids are version 4 UUIDs, no two alike, also where the page is not a secure context', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const ids = Array.from({ length: 5000 }, newId)
  for (const id of ids) expect(id).toMatch(uuid)
  expect(new Set(ids).size).toBe(ids.length)
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  for (let index = 0; index < 600; index += 1) expect(newId()).toMatch(uuid)
  vi.unstubAllGlobals()
})
