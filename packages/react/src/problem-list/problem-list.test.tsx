import type { Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { renderPart, screen } from '../fields/testing/render-part.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { ProblemList } from './problem-list.tsx'

// Typing into a form of this size takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)

const untimed = (count: number): Json => ({
  transcript_with_tool_calls: Array.from({ length: count }, (_, index) => ({
    role: 'user',
    text: `Line ${index}`,
  })),
})

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.ct-problem')]
const headings = (): (string | null)[] => screen.getAllByRole('heading').map(({ textContent }) => textContent)

function open(call: Json): { editor: Editor; user: ReturnType<typeof renderPart>['user'] } {
  const editor = openCall(call)
  return { editor, ...renderPart(editor, <ProblemList />) }
}

describe('the problem list', () => {
  it('says so when nothing is wrong', () => {
    open(bakeryCall)
    expect(screen.getByText('No problems')).toBeDefined()
    expect(rows()).toEqual([])
  })

  it('has the worst first, with counts that match the call', () => {
    const { editor } = open(faultyCall)
    const { problems } = editor
    expect(headings()[0]).toBe(`${problems.count('error')} errors: the endpoint would refuse them`)
    expect(headings()[1]).toBe(`${problems.count('warning')} warnings: taken, but they spoil what is shown`)
    expect(rows().map(({ dataset }) => dataset.severity)).toEqual(
      rows()
        .map(({ dataset }) => dataset.severity ?? '')
        .toSorted(
          (a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b),
        ),
    )
  })

  it('says where each problem is and what to do', () => {
    open(faultyCall)
    expect(rows()[0]?.textContent).toBe('Error, Call · Call IDCall ID must not be empty.')
  })

  it('is current as soon as the call is', () => {
    const { editor } = open(untimed(2))
    const before = rows().length
    act(() => {
      editor.commit('Take out', (tx) => tx.remove(editor.order()[0] ?? ''))
    })
    expect(rows().length).toBeLessThan(before)
  })

  it('marks what the endpoint said', () => {
    const { editor } = open(bakeryCall)
    act(() => {
      editor.problems.reportServer(editor.snapshot(), [
        {
          path: ['transcript_with_tool_calls', 1, 'text'],
          in: 'body',
          type: 'value_error',
          message: 'Too polite.',
        },
      ])
    })
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      'Error, 2 · User · Textsaid by the endpointToo polite.',
    ])
  })

  it('is one stop for Tab, and arrows move within', async () => {
    const { user } = open(faultyCall)
    await user.tab()
    expect(document.activeElement).toBe(rows()[0])
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(rows()[1])
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(rows()[0])
    await user.tab()
    expect(rows()).not.toContain(document.activeElement)
  })

  it('goes to the item and the field that a row speaks of', async () => {
    const editor = openCall(faultyCall)
    const { user } = renderPart(
      editor,
      <>
        <ProblemList />
        <Inspector />
      </>,
    )
    const role = rows().find(({ textContent }) => textContent?.includes('Unknown role assistant'))
    if (role === undefined) throw new Error('no such row')
    await user.click(role)
    expect(editor.selection.ids()).toEqual([editor.order()[2]])
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Role' }))
  })

  it('mounts no more rows than can be seen, and knows how many there are', () => {
    const { editor } = open(untimed(600))
    const errors = editor.problems.count('error')
    expect(errors).toBeGreaterThan(600)
    expect(rows().length).toBeLessThan(60)
    expect(rows()[0]?.closest('li')?.getAttribute('aria-setsize')).toBe(String(errors))
  })
})
