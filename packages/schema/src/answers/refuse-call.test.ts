import { CONTRACT_CASES, caseNamed, GOLDEN_ANSWERS } from '@call-timeline/testing/contract-cases'
import { describe, expect, it } from 'vitest'
import { refuseCall, refuseMalformedJson } from './refuse-call.ts'

describe('refuseCall answers as the endpoint does', () => {
  it.each(GOLDEN_ANSWERS)('$name', ({ name, status, detail }) => {
    const refusal = refuseCall(caseNamed(name).payload)
    expect(refusal === undefined ? 201 : 422).toBe(status)
    expect(refusal?.detail.map(({ type, loc, msg }) => ({ type, loc, msg }))).toEqual(detail)
  })
})

describe('refuseCall', () => {
  it.each(CONTRACT_CASES)('takes or refuses: $name', ({ payload, valid }) => {
    expect(refuseCall(payload) === undefined).toBe(valid)
  })

  it('echoes what was sent, as FastAPI does', () => {
    const { payload } = caseNamed('required field missing: call_type')
    expect(refuseCall(payload)?.detail[0]?.input).toEqual(payload)
    const [detail] = refuseCall(caseNamed('call_id 201 characters').payload)?.detail ?? []
    expect(detail?.input).toBe('k'.repeat(201))
    expect(detail?.ctx).toEqual({ max_length: 200 })
  })

  it('asks the rules over the whole call one at a time, and only when the fields are clean', () => {
    const { payload } = caseNamed('minimal: six required fields')
    const base = { ...Object(payload), end_timestamp: 0, user_sentiment: 'Happy' }
    expect(refuseCall(base)?.detail.map(({ loc, msg }) => [loc, msg])).toEqual([
      [['body'], 'Value error, end_timestamp must be greater than or equal to start_timestamp'],
    ])
    expect(refuseCall({ ...base, call_id: 5 })?.detail.map(({ loc }) => loc)).toEqual([['body', 'call_id']])
  })

  it('refuses what is no object', () => {
    expect(refuseCall([])?.detail[0]).toMatchObject({ type: 'model_attributes_type', loc: ['body'] })
    expect(refuseCall(null)?.detail[0]).toMatchObject({ type: 'missing', loc: ['body'] })
  })

  it('words broken JSON as FastAPI does', () => {
    expect(refuseMalformedJson(7, 'Expecting value').detail).toEqual([
      {
        type: 'json_invalid',
        loc: ['body', 7],
        msg: 'JSON decode error',
        input: {},
        ctx: { error: 'Expecting value' },
      },
    ])
  })
})
