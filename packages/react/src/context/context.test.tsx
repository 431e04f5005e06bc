import { cleanup, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useSegmentIds } from '../hooks/use-segment-ids.ts'
import { openEditor } from '../testing/open-editor.ts'
import { callOf, shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function Count() {
  return useSegmentIds().length
}

/** Renders what has to throw; React reports each error to the console too, which is not the point here. */
function errorOf(element: ReactElement): Error {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let caught: unknown
  try {
    render(element)
  } catch (error) {
    caught = error
  }
  report.mockClear()
  if (!(caught instanceof Error)) throw new Error('nothing was thrown')
  return caught
}

test('a part outside a root says what to write', () => {
  const { message, name } = errorOf(<Timeline.Transcript />)
  expect(name).toBe('TimelineContextError')
  expect(message).toContain('<Timeline.Transcript>')
  expect(message).toContain('<Timeline.Root editor={editor}>\n  <Timeline.Transcript />\n</Timeline.Root>')
})

test('so does a hook', () => {
  expect(errorOf(<Count />).message).toContain('useEditor() was used outside <Timeline.Root>')
})

test('messages of the host take the place of the English ones, the rest stays', () => {
  render(
    <Timeline.Root editor={openEditor(shortCall)} messages={{ common: { agent: 'Bäckerei' } }}>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  expect(screen.getAllByText('Bäckerei')).toHaveLength(3)
  expect(screen.getAllByText('User').length).toBeGreaterThan(0)
})

test('two roots on a page have nothing to do with each other', () => {
  const [one, other] = [openEditor(shortCall), openEditor(callOf())]
  render(
    <>
      <Timeline.Root editor={one} aria-label="one">
        <Timeline.Transcript />
      </Timeline.Root>
      <Timeline.Root editor={other} aria-label="other">
        <Timeline.Transcript />
      </Timeline.Root>
    </>,
  )
  expect(screen.getByLabelText('one').textContent).toContain('Corner Bakery')
  expect(screen.getByLabelText('other').textContent).not.toContain('Corner Bakery')
  expect(screen.getByLabelText('other').textContent).toContain('Nothing has been said yet')
})
