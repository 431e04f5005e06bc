import { addAgentTurn, type SubmitState } from '@call-timeline/core'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { CallDiff } from '../call-diff/call-diff.tsx'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { fakeSubmit, problemOf } from '../fields/testing/fake-submit.ts'
import { english } from '../messages/messages.ts'
import { Metrics } from '../metrics/metrics.tsx'
import { PayloadOpener } from '../payload/payload-opener.tsx'
import { openEditor } from '../testing/open-editor.ts'
import {
  agent,
  awkwardCall,
  callOf,
  hostileCall,
  longCall,
  node,
  shortCall,
  toolPair,
  user,
} from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import { partContracts } from './contracts.ts'

afterEach(cleanup)

type Seen = Map<string, Set<string>>

/** What elements of a class carry now, added to what was seen of it before. */
function look(seen: Map<string, Seen>): void {
  for (const { className } of partContracts) {
    const attributes = seen.get(className) ?? new Map<string, Set<string>>()
    seen.set(className, attributes)
    for (const element of document.querySelectorAll(`.${className}`)) {
      for (const { name, value } of element.attributes) {
        // What the UI kit marks for itself is no promise.
        const isOurs = name.startsWith('data-') && !name.startsWith('data-base-ui-')
        if (isOurs) attributes.set(name, (attributes.get(name) ?? new Set()).add(value))
      }
    }
  }
}

/** Everything that the parts show in all the states that a call can be in. */
async function everything(): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const phases: readonly SubmitState[] = [
    { phase: 'idle' },
    { phase: 'sending', sinceMs: 0 },
    {
      phase: 'accepted',
      receipt: { callId: 'c', outcome: 'created', attempts: 1, requestId: 'r' },
      contentProven: true,
    },
    {
      phase: 'accepted',
      receipt: { callId: 'c', outcome: 'already_exists', attempts: 1, requestId: 'r' },
      contentProven: false,
    },
    { phase: 'failed', problem: problemOf('validation_failed') },
    { phase: 'failed', problem: problemOf('network_in_doubt') },
  ]
  const calls = [
    shortCall,
    awkwardCall,
    hostileCall,
    callOf(),
    callOf(...toolPair('pay', 0, 9, { is_error: true })),
  ]
  for (const readOnly of [false, true]) {
    for (const [index, call] of calls.entries()) {
      const editor = openEditor(call, { readOnly })
      const submit = fakeSubmit(phases[index] ?? { phase: 'idle' })
      render(<CallEditor editor={editor} submit={submit} />)
      look(seen)
      for (const id of editor.order()) {
        act(() => editor.selection.set([id]))
        look(seen)
      }
      act(() => editor.selection.set(editor.order()))
      look(seen)
      for (const tab of screen.getAllByRole('tab')) {
        fireEvent.click(tab)
        look(seen)
      }
      await act(async () => {
        fireEvent.keyDown(document.querySelector('.ct-root') ?? document.body, {
          key: 'ArrowUp',
          altKey: true,
        })
      })
      look(seen)
      cleanup()
    }
  }
  for (const state of phases) {
    const editor = openEditor(shortCall)
    render(
      <CallEditor
        editor={editor}
        submit={fakeSubmit(state)}
        recording="none"
        actions={<PayloadOpener onOpen={() => undefined} />}
      />,
    )
    act(() => {
      editor.run(addAgentTurn, undefined)
    })
    fireEvent.click(screen.getByRole('button', { name: 'Play' }))
    await waitFor(() => expect(document.querySelector('.ct-lane-item[data-playing]')).not.toBeNull())
    look(seen)
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    look(seen)
    fireEvent.keyDown(document.querySelector('.ct-lanes') ?? document.body, { key: '+' })
    look(seen)
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
    const agents = screen.queryAllByRole('button', { name: /^Agent/ })
    for (const chip of agents.filter((each) => each.hasAttribute('aria-pressed'))) fireEvent.click(chip)
    look(seen)
    fireEvent.change(screen.getByRole('textbox', { name: 'Contains' }), {
      target: { value: 'nowhere at all' },
    })
    await waitFor(() => expect(document.querySelector('.ct-filter-bar[data-empty]')).not.toBeNull())
    look(seen)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    look(seen)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    const box = screen.getByRole('textbox', { name: 'Search the call' })
    fireEvent.focus(box)
    fireEvent.change(box, { target: { value: 'nowhere at all' } })
    look(seen)
    await waitFor(() => expect(document.querySelector('.ct-search[data-nothing]')).not.toBeNull())
    look(seen)
    fireEvent.click(screen.getByRole('tab', { name: 'Payload' }))
    await waitFor(() => expect(document.querySelector('.ct-payload[data-ready]')).not.toBeNull())
    look(seen)
    fireEvent.dragOver(screen.getByLabelText(english.payload.openLabel))
    look(seen)
    fireEvent.drop(screen.getByLabelText(english.payload.openLabel), {
      dataTransfer: { files: [], getData: () => 'not JSON' },
    })
    look(seen)
    cleanup()
  }
  lookAtFigures(seen)
  lookAtLanes(seen)
  for (const readOnly of [false, true]) {
    render(<CallDiff left={shortCall} right={openEditor(awkwardCall, { readOnly })} />)
    look(seen)
    cleanup()
  }
  return seen
}

/** What lanes carry beside that: waveforms, folds, and an overview that moves the clock. */
function lookAtLanes(seen: Map<string, Seen>): void {
  for (const channels of [
    [[0, 1]],
    [
      [0, 1],
      [0, 1],
    ],
  ]) {
    const idle = callOf(user('Hello?', 0, 1000), user('Goodbye.', 58_000, 59_000))
    render(
      <TimelineRoot editor={openEditor(idle)} peaks={{ channels, durationMs: 60_000 }}>
        <Timeline.Lanes />
        <Timeline.Minimap press="time" />
      </TimelineRoot>,
    )
    look(seen)
    fireEvent.click(screen.getByRole('button', { name: 'Fold idle' }))
    look(seen)
    cleanup()
  }
}

/** What figures and the node path carry beside what every call shows. */
function lookAtFigures(seen: Map<string, Seen>): void {
  render(
    <TimelineRoot editor={openEditor(longCall(1600))}>
      <Metrics />
    </TimelineRoot>,
  )
  look(seen)
  cleanup()
  const editor = openEditor(
    callOf(
      node('start', 'greeting', 0),
      user('Hello.', 100, 900),
      agent('Yes?', 1500, 2000),
      node('payment', 'order', 4000),
      { role: 'node_transition', node: { from: 'order', to: 'goodbye' } },
    ),
  )
  render(<CallEditor editor={editor} />)
  fireEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
  fireEvent.click(screen.getByRole('button', { name: /^Response latency/ }))
  look(seen)
  cleanup()
}

describe('what a host may rely on', async () => {
  const seen = await everything()
  test.each(partContracts.map((contract) => [contract.part, contract] as const))(
    '%s carries the attributes that are documented, and no others',
    (_, { className, attributes }) => {
      const carried = seen.get(className) ?? new Map()
      expect([...carried.keys()].toSorted()).toEqual(attributes.map(({ name }) => name).toSorted())
      for (const { name, values } of attributes) {
        if (values === undefined) continue
        expect([...(carried.get(name) ?? [])].toSorted(), name).toEqual([...values].toSorted())
      }
    },
  )
})
