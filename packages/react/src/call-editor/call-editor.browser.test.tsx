import { StrictMode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import { longCall, shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import { CallEditor } from './call-editor.tsx'

beforeEach(() => localStorage.clear())

function Edited() {
  return <CallEditor editor={useCallEditor({ call: shortCall })} />
}

const size = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()

test('the splits are moved by key and by drag, and remember themselves', async () => {
  const { unmount } = await render(
    <Sized>
      <Edited />
    </Sized>,
  )
  const splitter = page.getByRole('separator', { name: 'Width of the inspector' })
  expect(size('.ct-side')?.width).toBe(360)
  splitter.element().focus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  await expect.poll(() => size('.ct-side')?.width).toBe(392)
  await expect.element(splitter).toHaveAttribute('aria-valuenow', '392')
  await unmount()
  await render(
    <Sized>
      <Edited />
    </Sized>,
  )
  await expect.poll(() => size('.ct-side')?.width).toBe(392)
  // As far as to the middle of the transcript, which is past the half that the panel may take.
  await userEvent.dragAndDrop(splitter, page.getByRole('list', { name: 'Transcript' }))
  await expect.poll(() => size('.ct-side')?.width).toBe(600)
})

test('narrow, the inspector is a sheet that opens and closes, and nothing is wider than the view', async () => {
  await render(
    <Sized width={400} height={800}>
      <Edited />
    </Sized>,
  )
  await expect.element(page.getByRole('button', { name: 'Details' })).toBeVisible()
  expect(document.querySelector('.ct-side')).toBeNull()
  const frame = document.querySelector('.ct-frame')
  expect(frame?.scrollWidth).toBe(400)
  await userEvent.click(page.getByRole('button', { name: 'Details' }))
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.element(page.getByRole('tab', { name: 'Problems' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('narrower still, the lanes are an overview', async () => {
  await render(
    <Sized width={400} height={800}>
      <Edited />
    </Sized>,
  )
  await expect.poll(() => size('.ct-minimap')?.height ?? 0).toBeGreaterThan(0)
  expect(size('.ct-minimap')?.height).toBeLessThan(100)
  expect(size('.ct-lanes')?.height ?? 0).toBe(0)
})

test('without a height of its own a call is no higher than the window', async () => {
  await render(<CallViewer call={longCall(2000)} />)
  expect(size('.ct-root')?.height).toBeLessThanOrEqual(innerHeight)
  expect(document.querySelectorAll('.ct-row').length).toBeLessThan(80)
})

test('under StrictMode a call can be edited, undone, and its lanes follow', async () => {
  await render(
    <StrictMode>
      <Sized>
        <Edited />
      </Sized>
    </StrictMode>,
  )
  await userEvent.click(page.getByText('Two, please.').first())
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => document.querySelectorAll('.ct-row')).toHaveLength(8)
  await expect.poll(() => document.querySelectorAll('.ct-lane-item')).toHaveLength(8)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => document.querySelectorAll('.ct-lane-item')).toHaveLength(9)
})

test('two calls on a page keep apart: selection, keys, zoom, help', async () => {
  await render(
    <>
      <Sized height={400}>
        <Edited />
      </Sized>
      <Sized height={400}>
        <Edited />
      </Sized>
    </>,
  )
  const [one, other] = document.querySelectorAll('.ct-root')
  const row = other?.querySelectorAll<HTMLElement>('.ct-row')[1]
  row?.focus()
  await userEvent.keyboard('{ArrowDown}++{Delete}')
  await expect.poll(() => other?.querySelectorAll('.ct-row').length).toBe(8)
  expect(one?.querySelectorAll('.ct-row')).toHaveLength(9)
  expect(other?.querySelector('.ct-lanes')?.hasAttribute('data-zoomed')).toBe(true)
  expect(one?.querySelector('.ct-lanes')?.hasAttribute('data-zoomed')).toBe(false)
  expect(one?.querySelector('[data-selected]')).toBeNull()
})

test('dark follows the nearest data-theme, nested ones too', async () => {
  await render(
    <div data-theme="dark">
      <Sized height={300}>
        <CallViewer call={shortCall} aria-label="dark" />
      </Sized>
      <div data-theme="light">
        <Sized height={300}>
          <CallViewer call={shortCall} aria-label="light" />
        </Sized>
      </div>
    </div>,
  )
  const lightness = (label: string) => {
    const root = document.querySelector(`[aria-label="${label}"]`) ?? document.body
    return Number(/oklch\(([\d.]+)/.exec(getComputedStyle(root).backgroundColor)?.[1])
  }
  expect(lightness('dark')).toBeLessThan(0.3)
  expect(lightness('light')).toBeGreaterThan(0.9)
})
