import { reviseSegment } from '@call-timeline/core'
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { renderPart } from '../fields/testing/render-part.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, shortCall } from '../testing/payloads.ts'
import { NodePath } from './node-path.tsx'

afterEach(cleanup)

function show(call = shortCall) {
  const editor = openEditor(call)
  return { editor, keys: renderPart(editor, <NodePath />).user }
}

const nameOf = (button: Element | null) => button?.querySelector('.ct-hidden')?.textContent
const names = () =>
  within(screen.getByRole('list', { name: 'Node path' }))
    .getAllByRole('button')
    .map(nameOf)

describe('the node path', () => {
  test('tells the nodes in order, with how long the call was in each', () => {
    show()
    expect(names()).toEqual([
      '1. start, entered at 0:00.0, 300 ms there',
      '2. greeting, entered at 0:00.3, 5.2 s there',
      '3. order, entered at 0:05.5, 54.5 s there',
    ])
  })

  test('is not there when the call has no nodes', () => {
    show(callOf(agent('Hello.', 0, 1000)))
    expect(document.querySelector('.ct-node-path')).toBeNull()
  })

  test('says where the path breaks', () => {
    show(callOf(node('', 'greeting', 0), node('payment', 'order', 4000)))
    expect(names()[1]).toBe(
      '2. order, entered at 0:04.0, 56 s there, says that it leaves payment, but the call was in greeting',
    )
  })

  test('shows moves into the same node as one', () => {
    show(callOf(node('', 'order', 0), node('order', 'order', 1000), node('order', 'pay', 2000)))
    expect(names()).toEqual([
      '1. order, entered at 0:00.0, 2 s there, entered 2 times in a row',
      '2. pay, entered at 0:02.0, 58 s there',
    ])
  })

  test('a node leads to its transition', async () => {
    const { editor, keys } = show()
    await keys.click(screen.getByRole('button', { name: /order/ }))
    expect(editor.selection.ids()).toEqual(['s6'])
    expect(nameOf(screen.getByRole('button', { current: true }))).toMatch(/^3\. order/)
  })

  test('takes one Tab stop, and arrow keys inside', async () => {
    const { editor, keys } = show()
    await keys.tab()
    expect(nameOf(document.activeElement)).toMatch(/^1\. start/)
    await keys.keyboard('{ArrowRight}')
    expect(nameOf(document.activeElement)).toMatch(/^2\. greeting/)
    await keys.keyboard('{End}{Enter}')
    expect(editor.selection.ids()).toEqual(['s6'])
    await keys.keyboard('{Home}')
    expect(nameOf(document.activeElement)).toMatch(/^1\. start/)
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  test('follows edits', () => {
    const { editor } = show()
    act(() => {
      editor.commit('Rename', (tx) => {
        const record = editor.segment('s6')
        const wire = node('greeting', 'reservation', 5500)
        if (record) tx.put(reviseSegment(record, { wire, newId: () => 'new' }))
      })
    })
    expect(names().at(-1)).toMatch(/^3\. reservation/)
    act(() => {
      editor.commit('Remove', (tx) => {
        tx.remove('s1')
        tx.remove('s6')
      })
    })
    expect(document.querySelector('.ct-node-path')).toBeNull()
  })

  test('mounts what can be seen of a long path', () => {
    const many = Array.from({ length: 3000 }, (_, index) => node(`n${index}`, `n${index + 1}`, index * 1000))
    show(callOf(...many))
    expect(names().length).toBeLessThan(40)
  })
})
