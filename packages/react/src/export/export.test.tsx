import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { longCall, shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import { writeCall } from './call-export.ts'

interface Downloaded {
  readonly name: string
  readonly text: () => Promise<string>
}
let downloads: Downloaded[] = []

beforeEach(() => {
  downloads = []
  let blob = new Blob()
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(given: Blob): string {
        blob = given
        return 'blob:call'
      }
      static override revokeObjectURL(): void {}
    },
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const own = blob
    downloads.push({ name: this.download, text: () => own.text() })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(call = shortCall) {
  const editor = openEditor(call)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.ExportMenu />
      <Timeline.Transcript />
      <Timeline.Printout />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const choose = async (keys: ReturnType<typeof userEvent.setup>, ...items: string[]) => {
  await keys.click(screen.getByRole('button', { name: 'Export' }))
  for (const name of items)
    await keys.click(await screen.findByRole(/^(1|2|W)/.test(name) ? 'menuitemradio' : 'menuitem', { name }))
}
const said = () => screen.getByRole('status').textContent

test('the call is copied as text, as JSON and as a script, and it is said', async () => {
  const { editor, keys } = show()
  await choose(keys, 'Copy as text')
  await vi.waitFor(() => expect(said()).toBe('Copied'))
  expect(await navigator.clipboard.readText()).toContain('User: Do you have rye bread today?\n')
  await choose(keys, 'Copy as JSON')
  await vi.waitFor(async () => expect(JSON.parse(await navigator.clipboard.readText())).toEqual(shortCall))
  await choose(keys, 'Copy as script')
  const script = await writeCall(editor, 'script')
  await vi.waitFor(async () =>
    expect(await navigator.clipboard.readText()).toBe(script.ok ? script.text : 'refused'),
  )
})

test('what is selected alone is downloaded when that is asked for', async () => {
  const { editor, keys } = show()
  act(() => editor.selection.set(['s3', 's2']))
  await choose(keys, '2 selected rows', 'Download text')
  await vi.waitFor(() => expect(downloads).toHaveLength(1))
  expect(downloads[0]?.name).toBe('corner-bakery-0412-selection.txt')
  expect(await downloads[0]?.text()).toBe(
    'Agent: Corner Bakery, good morning.\nUser: Do you have rye bread today?\n',
  )
  expect(said()).toBe('Downloaded corner-bakery-0412-selection.txt')
})

test('where the browser allows no copying the call is downloaded, and that is said', async () => {
  const { keys } = show()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  await choose(keys, 'Copy as JSON')
  await vi.waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(['corner-bakery-0412.json']))
  expect(said()).toContain('downloaded as corner-bakery-0412.json')
})

test('a script of part of a call has that part alone', async () => {
  const written = await writeCall(openEditor(shortCall), 'script', ['s8'])
  expect(written.ok && written.text).toContain('Two, please.')
  expect(written.ok && written.text).not.toContain('Corner Bakery, good')
})

test('the whole transcript is there to print, however few rows are mounted, and goes again', () => {
  show(longCall(500))
  expect(document.querySelectorAll('.ct-row').length).toBeLessThan(100)
  expect(document.querySelector('.ct-printout')).toBeNull()
  act(() => {
    window.dispatchEvent(new Event('beforeprint'))
  })
  expect(document.querySelectorAll('.ct-print-row')).toHaveLength(500)
  expect(screen.getByRole('heading', { name: 'corner-bakery-0412' })).toBeDefined()
  act(() => {
    window.dispatchEvent(new Event('afterprint'))
  })
  expect(document.querySelector('.ct-printout')).toBeNull()
})
