import { expect, test } from 'vitest'
import { createCell } from './cell.ts'
import { createViewHistory } from './view-history.ts'
import { wholeCall } from './whole-call.ts'

function history() {
  const viewport = createCell(wholeCall)
  let ms = 0
  let playing = false
  const views = createViewHistory(
    viewport,
    () => ms,
    () => playing,
  )
  views.watch()
  return {
    viewport,
    views,
    go(from: number, waitMs = 1000) {
      ms += waitMs
      viewport.set({ ...viewport.get(), zoom: 0.1, from })
    },
    play(isPlaying: boolean) {
      playing = isPlaying
    },
  }
}

test('goes back move by move, a drag being one move', () => {
  const { viewport, views, go } = history()
  go(1000)
  go(2000)
  go(2100, 16)
  go(2200, 16)
  views.back()
  expect(viewport.get().from).toBe(1000)
  views.back()
  expect(viewport.get()).toEqual(wholeCall)
  views.back()
  expect(viewport.get()).toEqual(wholeCall)
})

test('a resize is no move, and the width of now stays', () => {
  const { viewport, views, go } = history()
  go(1000)
  viewport.set({ ...viewport.get(), widthPx: 500 })
  views.back()
  expect(viewport.get()).toEqual({ ...wholeCall, widthPx: 500 })
})

test('pages that playback turns are not gone back through', () => {
  const { viewport, views, go, play } = history()
  go(1000)
  play(true)
  go(5000)
  play(false)
  views.back()
  expect(viewport.get()).toEqual(wholeCall)
})

test('a jump is a move of its own, however soon it comes', () => {
  const { viewport, views, go } = history()
  go(1000)
  views.mark()
  go(2000, 16)
  views.back()
  expect(viewport.get().from).toBe(1000)
})
