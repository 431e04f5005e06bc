import { describe, expect, it } from 'vitest'
import {
  AI_MODEL_FIELDS,
  CALL_FIELD_GROUPS,
  CALL_FIELDS,
  type FieldDescriptor,
  METADATA_FIELDS,
  SEGMENT_FIELDS,
  SEGMENT_METADATA_FIELDS,
  TIMELINE_KEY,
  TOOL_FIELDS,
  USAGE_TOKEN_FIELDS,
  WORD_FIELDS,
} from '../fields/index.ts'
import { callFieldsSchema } from './call.ts'
import {
  aiModelsSchema,
  callMetadataSchema,
  refusalSchema,
  responseSchema,
  segmentMetadataSchema,
  segmentSchema,
  toolSchema,
  usageTokenSchema,
  wordSchema,
} from './index.ts'

describe('the tables of fields', () => {
  it.each([
    ['the call', CALL_FIELDS, callFieldsSchema.shape],
    ['a segment', SEGMENT_FIELDS, segmentSchema.shape],
    ['a word', WORD_FIELDS, wordSchema.shape],
    ['a tool', TOOL_FIELDS, toolSchema.shape],
    ['a segment’s metadata', SEGMENT_METADATA_FIELDS, segmentMetadataSchema.shape],
    ['the call’s metadata', METADATA_FIELDS, callMetadataSchema.shape],
    ['the models', AI_MODEL_FIELDS, aiModelsSchema.shape],
    ['the usage', USAGE_TOKEN_FIELDS, usageTokenSchema.shape],
  ])('name the fields of %s as the schema does, in one order', (_, table, shape) => {
    expect(table.map(({ key }) => key)).toEqual(Object.keys(shape))
  })

  it('say of every field what a person needs to know', () => {
    const all = (table: readonly FieldDescriptor[]): readonly FieldDescriptor[] =>
      table.flatMap((field) => [field, ...all(field.fields ?? [])])
    for (const field of all(CALL_FIELDS)) {
      expect(field.label, field.key).toMatch(/^\p{Lu}/u)
      expect(field.help, field.key).toMatch(/[.…]$/)
    }
  })

  it('put every field of the call but the timeline into a group of the form', () => {
    const groups = CALL_FIELD_GROUPS.map(({ key }) => key)
    for (const { key, group } of CALL_FIELDS) {
      if (key === TIMELINE_KEY) expect(group).toBeUndefined()
      else expect(groups, key).toContain(group)
    }
  })
})

describe('the schemas of the answers', () => {
  it('read a receipt', () => {
    expect(responseSchema.parse({ id: 7, provider_call_id: 'a', is_new: true })).toEqual({
      id: 7,
      provider_call_id: 'a',
      is_new: true,
    })
    expect(responseSchema.safeParse({ id: 7, provider_call_id: 'a' }).success).toBe(false)
  })

  it('read a refusal, as a list and as a text', () => {
    const detail = [{ type: 'missing', loc: ['body', 'words', 0], msg: 'Field required', input: {}, ctx: {} }]
    expect(refusalSchema.parse({ detail })).toEqual({ detail })
    expect(refusalSchema.safeParse({ detail: 'No such agent' }).success).toBe(true)
    expect(refusalSchema.safeParse({ detail: [{ msg: 1 }] }).success).toBe(false)
  })
})
