import type { SubmitController, SubmitState } from '@call-timeline/core'
import { SUBMIT_CODES, type SubmitCode } from '@call-timeline/schema/answers'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { fakeSubmit, problemOf, remoteInfo } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { renderPart, screen } from '../fields/testing/render-part.tsx'
import { submitEnglish } from '../messages/submit-messages.ts'
import { SubmitStatus } from './submit-status.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const receipt = { callId: 'corner-bakery-0412', upstreamId: 118, attempts: 1, requestId: 'r' }

function open(state: SubmitState, more: Partial<SubmitController> = {}) {
  const editor = openCall(bakeryCall)
  return { editor, ...renderPart(editor, <SubmitStatus submit={fakeSubmit(state, more)} />) }
}

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Submission' })

describe('where calls go', () => {
  it('is said plainly: the local endpoint or a real one', () => {
    open({ phase: 'idle' })
    expect(panel().textContent).toContain('Local endpoint on this machine, 127.0.0.1:4010')
    expect(panel().textContent).toContain('Workspace 1, agent corner-bakery')
    cleanup()
    open({ phase: 'idle' }, { info: remoteInfo })
    expect(panel().textContent).toContain('ingest.example.com')
    expect(panel().textContent).not.toContain('Local')
  })
})

describe('how it went', () => {
  it('lets one stop waiting while it is under way', async () => {
    const cancel = vi.fn<SubmitController['cancel']>()
    const { user } = open({ phase: 'sending', sinceMs: 0 }, { cancel })
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }))
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('is a receipt with both ids', () => {
    open({ phase: 'accepted', receipt: { ...receipt, outcome: 'created', attempts: 3 }, contentProven: true })
    expect(panel().dataset.tone).toBe('ok')
    expect(panel().textContent).toContain('The call has arrived')
    expect(panel().textContent).toContain('corner-bakery-0412')
    expect(panel().textContent).toContain('118')
    expect(panel().textContent).toContain('3 attempts')
  })

  it('tells this very content from a call of the same id', () => {
    open({ phase: 'accepted', receipt: { ...receipt, outcome: 'already_exists' }, contentProven: true })
    expect(panel().dataset.tone).toBe('ok')
    expect(panel().textContent).toContain('This very content was sent before')
    cleanup()
    open({ phase: 'accepted', receipt: { ...receipt, outcome: 'already_exists' }, contentProven: false })
    expect(panel().dataset.tone).toBe('warning')
    expect(panel().textContent).toContain('Whether that is the same content is not known')
    expect(screen.getByRole('button', { name: 'Go to the call ID' })).toBeDefined()
  })

  it('shows the way to the first error of a refusal', async () => {
    const dismiss = vi.fn<SubmitController['dismiss']>()
    const issues = [
      { path: ['transcript_with_tool_calls', 1], in: 'body', type: 'value_error', message: 'No time.' },
    ] as const
    const { user, editor } = open(
      { phase: 'failed', problem: problemOf('validation_failed', { issues }) },
      { dismiss },
    )
    act(() => editor.problems.reportServer(editor.snapshot(), issues))
    expect(panel().textContent).toContain('1 error was reported.')
    await user.click(screen.getByRole('button', { name: 'Show the first error' }))
    expect(editor.selection.ids()).toEqual([editor.order()[1]])
    expect(dismiss).toHaveBeenCalledOnce()
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull()
  })

  it('says after a lost connection that nothing is lost and that sending again is safe', async () => {
    const submit = vi.fn<SubmitController['submit']>()
    const { user } = open({ phase: 'failed', problem: problemOf('network_in_doubt') }, { submit })
    expect(panel().textContent).toContain('may have arrived')
    expect(panel().textContent).toContain('Nothing is lost')
    await user.click(screen.getByRole('button', { name: 'Send again' }))
    expect(submit).toHaveBeenCalledOnce()
  })

  it('does not claim that a call may have arrived when nothing was sent', () => {
    open({ phase: 'failed', problem: problemOf('network_in_doubt', { inDoubt: false }) })
    expect(panel().textContent).toContain('Nothing was sent.')
    expect(panel().textContent).not.toContain('may have arrived')
  })

  it('sends again no sooner than the endpoint asks', () => {
    vi.useFakeTimers()
    const submit = vi.fn<SubmitController['submit']>()
    open({ phase: 'failed', problem: problemOf('rate_limited', { retryAfterMs: 2500 }) }, { submit })
    const again = (): HTMLElement => screen.getByRole('button', { name: /^Send again/ })
    act(() => again().click())
    expect(submit).not.toHaveBeenCalled()
    expect(again().textContent).toBe('Send again in 3 s')
    act(() => void vi.advanceTimersByTime(2000))
    act(() => again().click())
    expect(submit).not.toHaveBeenCalled()
    act(() => void vi.advanceTimersByTime(1000))
    act(() => again().click())
    expect(submit).toHaveBeenCalledOnce()
  })

  it('sends a problem of the server to those who run it, with the request to look for', () => {
    open({ phase: 'failed', problem: problemOf('upstream_auth', { detail: 'The endpoint answered 401.' }) })
    expect(panel().textContent).toContain(submitEnglish.forOperator)
    expect(panel().textContent).toContain('The endpoint answered 401.')
    expect(panel().textContent).toContain('req_7f3a90')
  })

  it.each(Object.keys(SUBMIT_CODES).filter((code): code is SubmitCode => code in submitEnglish.failures))(
    'has words and a next step for %s',
    (code) => {
      open({ phase: 'failed', problem: problemOf(code, { inDoubt: true }) })
      const { title, advice } = submitEnglish.failures[code]
      expect(panel().textContent).toContain(title)
      expect(panel().textContent).toContain(advice)
      expect(screen.getByRole('button', { name: 'Dismiss' })).toBeDefined()
    },
  )

  it('links to no address that is not of the web', () => {
    const info = { ...remoteInfo, upstream: { ...remoteInfo.upstream, pageUrl: 'javascript:alert(1)' } }
    open({ phase: 'accepted', receipt: { ...receipt, outcome: 'created' }, contentProven: true }, { info })
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('is heard once, when it changes', () => {
    const editor = openCall(bakeryCall)
    const shown = (state: SubmitState) => (
      <TimelineRoot editor={editor}>
        <SubmitStatus submit={fakeSubmit(state)} />
      </TimelineRoot>
    )
    const { rerender } = render(shown({ phase: 'idle' }))
    const heard = (): string | null => screen.getByRole('status').textContent
    rerender(shown({ phase: 'sending', sinceMs: 0 }))
    expect(heard()).toBe('Sending…')
    rerender(shown({ phase: 'failed', problem: problemOf('network_in_doubt') }))
    expect(heard()).toContain('The connection was lost.')
  })
})
