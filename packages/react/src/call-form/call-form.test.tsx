import { isJsonObject, type Json } from '@call-timeline/schema'
import { AI_MODEL_FIELDS, CALL_FIELDS, TIMELINE_KEY, USAGE_TOKEN_FIELDS } from '@call-timeline/schema/fields'
import { act, cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { descriptionOf, fieldAround, renderPart, screen } from '../fields/testing/render-part.tsx'
import { useGoTo } from '../fields/use-go-to.ts'
import { CallForm } from './call-form.tsx'

// Typing into a form of this size takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)
afterEach(() => vi.unstubAllEnvs())

function open(call: Json, readOnly = false) {
  const editor = openCall(call, { readOnly })
  const payload = (): { readonly [key: string]: Json } => {
    const now = editor.toPayload()
    return isJsonObject(now) ? now : {}
  }
  return { editor, payload, ...renderPart(editor, <CallForm />) }
}

const withBakery = (fields: { readonly [key: string]: Json }): Json => ({
  ...(isJsonObject(bakeryCall) ? bakeryCall : {}),
  ...fields,
})

const input = (label: string): HTMLInputElement => {
  const element = screen.getByLabelText(label, { selector: 'input' })
  if (!(element instanceof HTMLInputElement)) throw new Error(`${label} is no input`)
  return element
}

function Asker({ path }: { readonly path: readonly (string | number)[] }) {
  const goTo = useGoTo()
  return (
    <button type="button" onClick={() => goTo({ segmentId: undefined, path })}>
      Go
    </button>
  )
}

describe('the call form', () => {
  it('has every field of the contract', () => {
    open({})
    const all = [...CALL_FIELDS, ...AI_MODEL_FIELDS, ...USAGE_TOKEN_FIELDS]
    for (const { key, label } of all) {
      if (key === TIMELINE_KEY || key === 'metadata') continue
      expect(screen.getAllByText(label, { selector: 'label' }), key).toHaveLength(1)
    }
    expect(screen.getByText('Other metadata', { selector: 'label' })).toBeDefined()
  })

  it('changes the one field that is edited, and undo brings it back', async () => {
    const { user, editor, payload } = open(bakeryCall)
    await user.clear(input('Status'))
    await user.type(input('Status'), 'call_dropped{Enter}')
    expect(payload()).toEqual({ ...payload(), call_status: 'call_dropped' })
    act(() => void editor.history.undo())
    expect(editor.toPayload()).toEqual(bakeryCall)
    expect(input('Status').value).toBe('call_ended')
  })

  it('takes dollars and keeps cents', async () => {
    const { user, payload } = open(withBakery({ call_cost: 12.5 }))
    expect(input('Cost').value).toBe('0.125')
    await user.clear(input('Cost'))
    await user.type(input('Cost'), '1.15{Enter}')
    expect(payload().call_cost).toBe(115)
    expect(fieldAround(input('Cost')).getByText('Sent as 115 cents')).toBeDefined()
  })

  it('takes a length as minutes and seconds and keeps ms', async () => {
    const { user, payload } = open(bakeryCall)
    await user.type(input('Duration'), '1:03.4{Enter}')
    expect(payload().duration_ms).toBe(63_400)
    expect(input('Duration').value).toBe('1:03.4')
  })

  it('keeps text that it cannot read, says why, and leaves the call alone; Escape takes it back', async () => {
    const { user, editor } = open(bakeryCall)
    await user.clear(input('Agent version'))
    await user.type(input('Agent version'), 'twelve')
    await user.tab()
    expect(input('Agent version').value).toBe('twelve')
    expect(input('Agent version').getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(input('Agent version'))).toContain('Not a whole number')
    expect(editor.toPayload()).toEqual(bakeryCall)
    await user.click(input('Agent version'))
    await user.keyboard('{Escape}')
    expect(input('Agent version').value).toBe('12')
  })

  it('takes a field out when it is cleared, by button or by hand', async () => {
    const { user, payload } = open(bakeryCall)
    await user.click(screen.getByRole('button', { name: 'Clear Status' }))
    expect('call_status' in payload()).toBe(false)
    await user.clear(input('Why it ended'))
    await user.tab()
    expect('disconnection_reason' in payload()).toBe(false)
  })

  it('tells null, empty text and absence apart', () => {
    open(withBakery({ call_status: null, disconnection_reason: '' }))
    expect(fieldAround(input('Status')).getByText('Sent as null.')).toBeDefined()
    expect(fieldAround(input('Why it ended')).getByText('Sent as empty text.')).toBeDefined()
    expect(fieldAround(input('Duration')).getByText('Left out: the endpoint takes 21.5 s.')).toBeDefined()
  })

  it('shows local date and time and keeps the unit that was there', async () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    const { payload } = open(withBakery({ start_timestamp: 1_793_001_600, end_timestamp: 1_793_001_621_500 }))
    expect(input('Call start').value).toBe('2026-10-26T09:00')
    expect(input('Call end').value).toBe('2026-10-26T09:00:21.500')
    fireEvent.input(input('Call start'), { target: { value: '2026-10-26T09:00:05' } })
    fireEvent.blur(input('Call start'))
    expect(payload().start_timestamp).toBe(1_793_001_605)
    fireEvent.input(input('Call end'), { target: { value: '2026-10-26T09:01:00.250' } })
    fireEvent.blur(input('Call end'))
    expect(payload().end_timestamp).toBe(1_793_001_660_250)
    expect(fieldAround(input('Call start')).getByText(/Europe\/Berlin \(UTC\+01:00\)/)).toBeDefined()
  })

  it('gives a new time the unit of the other one', () => {
    vi.stubEnv('TZ', 'UTC')
    const { payload } = open({ start_timestamp: 1_793_001_600 })
    fireEvent.input(input('Call end'), { target: { value: '2026-10-26T08:00:30' } })
    fireEvent.blur(input('Call end'))
    expect(payload().end_timestamp).toBe(1_793_001_630)
  })

  it('leaves a time alone that is only looked at', async () => {
    const { user, editor } = open(withBakery({ start_timestamp: 1_793_001_600.5 }))
    const before = editor.toPayload()
    await user.click(input('Call start'))
    await user.tab()
    expect(editor.toPayload()).toEqual(before)
  })

  it('has three answers to a yes-or-no field', async () => {
    const { user, payload } = open(bakeryCall)
    const group = screen.getByRole('radiogroup', { name: 'Voicemail' })
    const choose = (name: string) => user.click(fieldAround(group).getByRole('radio', { name }))
    await choose('No')
    expect(payload().in_voicemail).toBe(false)
    await choose('Yes')
    expect(payload().in_voicemail).toBe(true)
    await choose('Not given')
    expect('in_voicemail' in payload()).toBe(false)
  })

  it('offers the sentiments and shows one outside the list as what it is', async () => {
    const { user, payload } = open(withBakery({ user_sentiment: 'happy' }))
    const select = screen.getByRole('combobox', { name: 'Sentiment' })
    expect(screen.getByRole('option', { name: 'happy (not in the list)' })).toBeDefined()
    await user.selectOptions(select, 'negative')
    expect(payload().user_sentiment).toBe('negative')
    await user.selectOptions(select, 'Not set')
    expect('user_sentiment' in payload()).toBe(false)
  })

  it('warns of a number that is not E.164', () => {
    open(withBakery({ caller_phone_number: '202 555 0156' }))
    const phone = input('Caller’s number')
    expect(descriptionOf(phone)).toContain('E.164')
    expect(fieldAround(phone).getByText('Warning:')).toBeDefined()
    expect(phone.getAttribute('aria-invalid')).toBe('false')
  })

  it('edits one key of the metadata and keeps the others', async () => {
    const { user, payload } = open(bakeryCall)
    await user.clear(input('Voice model'))
    await user.type(input('Voice model'), 'voice-4{Enter}')
    expect(payload().metadata).toEqual({
      ai_models: { asr_model: 'listen-2', llm_model: 'reason-5', tts_model: 'voice-4' },
      usage_token: { stt_duration_seconds: 9.4, llm_token: 812, tts_characters_count: 164 },
      region: 'east',
    })
  })

  it('shows what is wrong beside the field, to eyes and ears', () => {
    open(faultyCall)
    expect(input('Call ID').getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(input('Call ID'))).toContain('Call ID must not be empty.')
  })

  it('shows keys that the contract does not know, and takes them out', async () => {
    const { user, payload } = open(
      JSON.parse('{"disconection_reason": "user_hangup", "__proto__": {"a": 1}}'),
    )
    expect(screen.getByText('disconection_reason', { selector: 'label' })).toBeDefined()
    expect(screen.getByText('__proto__', { selector: 'label' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Clear __proto__' }))
    expect(JSON.stringify(payload())).toBe('{"disconection_reason":"user_hangup"}')
  })

  it('shows a value of another kind as JSON instead of hiding it', async () => {
    open(withBakery({ call_type: { kind: 'phone' } }))
    const field = screen.getByText('Call type', { selector: 'label' })
    expect(fieldAround(field).getByText(/another kind of value/)).toBeDefined()
    expect(field.closest('.ct-form-field')?.textContent).toContain('phone')
  })

  it('takes over what is being typed when the page is hidden', async () => {
    const { user, payload } = open(bakeryCall)
    await user.clear(input('Status'))
    await user.type(input('Status'), 'call_dropped')
    expect(payload().call_status).toBe('call_ended')
    act(() => {
      window.dispatchEvent(new Event('pagehide'))
    })
    expect(payload().call_status).toBe('call_dropped')
  })

  it('changes nothing in a call that is open for reading', async () => {
    const { user, editor } = open(bakeryCall, true)
    await user.type(input('Status'), 'x{Enter}')
    expect(editor.toPayload()).toEqual(bakeryCall)
    expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull()
    expect(screen.getByRole('combobox', { name: 'Sentiment' })).toHaveProperty('disabled', true)
  })

  it('says so when the payload has no fields', () => {
    open(['not', 'a', 'call'])
    expect(screen.getByText('This payload is not an object')).toBeDefined()
  })

  it('explains the field that has the focus', async () => {
    const { user } = open(bakeryCall)
    await user.click(input('Cost'))
    expect(document.querySelector('.ct-form-help')?.textContent).toContain(
      'You type dollars; cents are sent.',
    )
  })
})

describe('a field that is asked for', () => {
  it.each([
    [['call_cost'], 'Cost'],
    [['metadata', 'usage_token', 'llm_token'], 'LLM tokens'],
  ])('gets the focus: %j', async (path, label) => {
    const { user } = renderPart(
      openCall(bakeryCall),
      <>
        <Asker path={path} />
        <CallForm />
      </>,
    )
    await user.click(screen.getByRole('button', { name: 'Go' }))
    expect(document.activeElement).toBe(input(label))
    expect(document.querySelector('.ct-form-help strong')?.textContent).toBe(label)
    await user.click(screen.getByRole('button', { name: 'Go' }))
    expect(document.activeElement).toBe(input(label))
  })
})
