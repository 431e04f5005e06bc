import { setCallField } from '@call-timeline/core'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { fakeSubmit } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import { SendAnyway } from './send-anyway.tsx'

it('sends a call with errors only when that is asked for, and asks nothing of a clean one', async () => {
  const editor = openCall(bakeryCall)
  const submit = vi.fn()
  render(
    <Timeline.Root editor={editor}>
      <SendAnyway submit={fakeSubmit({ phase: 'idle' }, { submit })} />
    </Timeline.Root>,
  )
  expect(screen.queryByRole('button')).toBeNull()

  act(() => {
    editor.run(setCallField, { path: ['call_type'], value: 3 })
  })
  expect(screen.getByText(/there is 1 error/)).toBeDefined()
  expect(submit).not.toHaveBeenCalled()

  await userEvent.click(screen.getByRole('button', { name: 'Send it anyway' }))
  expect(submit).toHaveBeenCalledOnce()
})
