import type { SubmitController, SubmitState } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CallForm } from '../call-form/call-form.tsx'
import { fakeSubmit } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { descriptionOf, renderPart, screen } from '../fields/testing/render-part.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import { callOf } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import { SubmitButton } from './submit-button.tsx'

// Typing into a form of this size takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)

function open(call: Json, state: SubmitState = { phase: 'idle' }) {
  const editor = openCall(call)
  const submit = vi.fn<SubmitController['submit']>()
  const part = (
    <>
      <SubmitButton submit={fakeSubmit(state, { submit })} />
      <CallForm />
    </>
  )
  return { editor, submit, ...renderPart(editor, part) }
}

function OpenedCall({ call, submit }: { readonly call: Json; readonly submit: SubmitController['submit'] }) {
  return (
    <Timeline.Root editor={useCallEditor({ call })} recording="none">
      <SubmitButton submit={fakeSubmit({ phase: 'idle' }, { submit })} />
    </Timeline.Root>
  )
}

const button = (): HTMLElement => screen.getByRole('button', { name: /^(Submit|Sending…)/ })

describe('the submit button', () => {
  it('sends a call that has nothing against it', async () => {
    const { user, submit } = open(bakeryCall)
    await user.click(button())
    expect(submit).toHaveBeenCalledOnce()
  })

  it('knows of an error at the end of a large call before all of it has been checked in passing', () => {
    const turns = Array.from(
      { length: 400 },
      (_, index): Json => ({
        role: 'agent',
        text: `Turn ${index}`,
        start_ms: index * 1000,
        end_ms: index * 1000 + 900,
      }),
    )
    const call = callOf(...turns, { role: 'nobody' })
    const submit = vi.fn<SubmitController['submit']>()
    render(<OpenedCall call={call} submit={submit} />)
    expect(button().dataset.blocked).toBeUndefined()
    fireEvent.click(button())
    expect(submit).not.toHaveBeenCalled()
    expect(button().dataset.blocked).toBe('')
  })

  it('says how many errors stand in the way and shows the first instead of sending', async () => {
    const { user, submit, editor } = open(faultyCall)
    expect(button().dataset.blocked).toBe('')
    expect(descriptionOf(button())).toBe(
      `The endpoint would refuse it: there are ${editor.problems.count('error')} errors.`,
    )
    await user.click(button())
    expect(submit).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Call ID', { selector: 'input' }))
  })

  it('sends by Ctrl+Enter from anywhere in the root', async () => {
    const { user, submit } = open(bakeryCall)
    await user.click(screen.getByLabelText('Status', { selector: 'input' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(submit).toHaveBeenCalledOnce()
  })

  it('takes over what is being typed first, and sends only at the next Ctrl+Enter', async () => {
    const { user, submit, editor } = open(bakeryCall)
    await user.type(screen.getByLabelText('Status', { selector: 'input' }), '_early')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(editor.toPayload()).toMatchObject({ call_status: 'call_ended_early' })
    expect(submit).not.toHaveBeenCalled()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(submit).toHaveBeenCalledOnce()
  })

  it('is not held up by what a server said before', async () => {
    const { user, submit, editor } = open(bakeryCall)
    act(() => {
      editor.problems.reportServer(editor.snapshot(), [
        { path: ['recording_url'], in: 'body', type: 'value_error', message: 'Cannot be reached.' },
      ])
    })
    await user.click(button())
    expect(submit).toHaveBeenCalledOnce()
  })

  it('does nothing while the call is on its way', async () => {
    const { user, submit } = open(bakeryCall, { phase: 'sending', sinceMs: 0 })
    expect(button().textContent).toBe('Sending…')
    await user.click(button())
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(submit).not.toHaveBeenCalled()
  })
})
