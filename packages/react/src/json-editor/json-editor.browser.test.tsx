import type { Json } from '@call-timeline/schema'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { JsonEditor } from './json-editor.tsx'
import '../styles/styles.css'

// The editor comes in a chunk of its own, which takes its time on a busy machine.
const ARRIVAL = { timeout: 15_000 }

function Form({ initial }: { readonly initial: Json }) {
  const [value, setValue] = useState<Json | undefined>(initial)
  return (
    <div className="ct-root">
      <button type="button">Before</button>
      <JsonEditor label="Parameters" value={value} onCommit={setValue} />
      <button type="button">After</button>
      <output>{JSON.stringify(value)}</output>
    </div>
  )
}

const editor = page.getByRole('textbox', { name: 'Parameters' })
const output = () => document.querySelector('output')?.textContent

/** Renders the form and waits for the editor with colours, which comes in a chunk of its own. */
async function open(initial: Json): Promise<void> {
  await render(<Form initial={initial} />)
  await expect.poll(() => document.querySelector('.cm-content'), ARRIVAL).not.toBeNull()
}

async function typeOver(text: string): Promise<void> {
  await editor.click()
  await userEvent.keyboard('{Control>}a{/Control}')
  await userEvent.keyboard(text.replaceAll(/[{[]/g, '$&$&'))
}

test('what is typed is taken over when the editor is left', async () => {
  await open({ pieces: 1 })
  await typeOver('{"pieces": 2}')
  expect(output()).toBe('{"pieces":1}')
  await page.getByRole('button', { name: 'After' }).click()
  await expect.poll(output).toBe('{"pieces":2}')
})

test('Ctrl+Enter takes it over in place', async () => {
  await open({ pieces: 1 })
  await typeOver('[7]')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(output).toBe('[7]')
  expect(document.activeElement).toBe(editor.element())
})

test('Tab indents, and Escape then Tab moves on: no keyboard is trapped', async () => {
  await open({ pieces: 1 })
  await editor.click()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(editor.element())
  await userEvent.keyboard('{Escape}{Tab}')
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'After' }).element())
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  expect(document.activeElement).toBe(editor.element())
  await userEvent.keyboard('{Escape}{Shift>}{Tab}{/Shift}')
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Before' }).element())
})

test('a fault is marked in the text and said beside it, and the text stays', async () => {
  await open({ pieces: 1 })
  await typeOver('{ "pieces": two }')
  await expect.element(page.getByRole('alert'), { timeout: 5000 }).toHaveTextContent('Line 1, column 13')
  await expect.poll(() => document.querySelector('.cm-lintRange-error')?.textContent).toBe('t')
  await page.getByRole('button', { name: 'After' }).click()
  expect(output()).toBe('{"pieces":1}')
  expect(editor.element().textContent).toContain('two')
  expect(editor.element().getAttribute('aria-invalid')).toBe('true')
})

test('a text area that is being typed in is not taken away when the editor arrives', async () => {
  const { container } = await render(
    <>
      <Form initial={{ pieces: 1 }} />
      <div className="ct-root">
        <JsonEditor label="Other" value={{}} onCommit={() => undefined} />
      </div>
    </>,
  )
  const plain = container.querySelector('textarea')
  plain?.focus()
  // The other one, which nobody types in, tells when the editor has arrived.
  await expect.poll(() => document.querySelectorAll('.cm-content').length, ARRIVAL).toBe(1)
  expect(document.activeElement).toBe(plain)
  await page.getByRole('button', { name: 'After' }).click()
  await expect.poll(() => document.querySelectorAll('.cm-content').length, ARRIVAL).toBe(2)
})

test('the colours follow the theme', async () => {
  await open({ pieces: 1 })
  const background = () => {
    const element = document.querySelector('.cm-gutters')
    return element === null ? '' : getComputedStyle(element).backgroundColor
  }
  const light = background()
  document.documentElement.dataset.theme = 'dark'
  await expect.poll(background).not.toBe(light)
  delete document.documentElement.dataset.theme
})
