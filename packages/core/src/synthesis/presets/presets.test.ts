import { checkCall, isJsonArray, isJsonObject, type JsonObject } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import { describe, expect, it } from 'vitest'
import { countingIds } from '../../testing/open-editor.ts'
import { CALL_PRESETS } from './index.ts'
import type { CallPreset } from './preset.ts'

const NOW = 1_772_600_400_000
/** What the checks say of a preset that is about it. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  long_silence: ['long_silence'],
  double_talk: ['long_crosstalk'],
}

const build = (preset: CallPreset, seed = 1) => preset.build({ newId: countingIds(), now: () => NOW, seed })

function rowsOf(preset: CallPreset): readonly JsonObject[] {
  const { wire } = build(preset)
  const rows = isJsonObject(wire) ? wire.transcript_with_tool_calls : undefined
  return isJsonArray(rows) ? rows.filter(isJsonObject) : []
}

const named = (id: string): CallPreset => {
  const found = CALL_PRESETS.find((preset) => preset.id === id)
  if (!found) throw new Error(`no preset ${id}`)
  return found
}

describe.each(CALL_PRESETS)('the preset "$label"', (preset) => {
  it('is a call that the endpoint takes, and the checks say nothing but what it is about', () => {
    for (const seed of [1, 2, 3]) {
      const codes = new Set(checkCall(build(preset, seed).wire).map((problem) => problem.code))
      expect([...codes]).toEqual(ABOUT[preset.id] ?? [])
    }
  })

  it('is the same for the same seed, and has other times for another', () => {
    const json = (seed: number) => JSON.stringify(build(preset, seed))
    expect(json(4)).toBe(json(4))
    expect(json(4)).not.toBe(json(5))
  })

  it('has no number or address of anybody', () => {
    const text = JSON.stringify(build(preset).wire)
    for (const [number] of text.matchAll(/\+\d{8,}/g)) expect(number).toMatch(/^\+120255501\d\d$/)
    for (const [, host] of text.matchAll(/(?:@|\/\/)([\w-]+(?:\.[\w-]+)+)/g))
      expect(host).toMatch(/(^|\.)example\.com$/)
  })
})

describe('the presets', () => {
  it('are ten, each with an id, a name and lines of its own', () => {
    expect(new Set(CALL_PRESETS.map((preset) => preset.id)).size).toBe(10)
    expect(new Set(CALL_PRESETS.map((preset) => preset.label)).size).toBe(10)
    const said = CALL_PRESETS.flatMap((preset) =>
      preset.outline.lines.flatMap((line) =>
        line.kind === 'turn' && line.text.length > 20 && line.role === 'agent' ? [line.text] : [],
      ),
    )
    expect(new Set(said).size).toBe(said.length)
  })

  it('show what they are named for', () => {
    expect(rowsOf(named('slow_tool')).some((row) => lengthOf(row) > 4000)).toBe(true)
    const results = rowsOf(named('failed_tool_and_retry')).filter((row) => row.role === 'agent_result')
    expect(results.map((row) => isJsonObject(row.tool) && row.tool.is_error)).toEqual([true, false])
    expect(rowsOf(named('barge_in')).filter((row) => metadata(row).interrupted === true)).toHaveLength(2)
    expect(build(named('voicemail')).wire).toMatchObject({ in_voicemail: true })
    expect(rowsOf(named('dtmf_entry')).filter((row) => metadata(row).input === 'dtmf')).toHaveLength(2)
    expect(rowsOf(named('transfer')).at(-1)?.role).toBe('agent')
    const path = rowsOf(named('wrong_node')).flatMap(({ node }) => (isJsonObject(node) ? [node.to] : []))
    expect(path).toEqual(['greeting', 'book_coach', 'greeting', 'cancel_membership'])
  })
})

function lengthOf(row: JsonObject): number {
  const span = segmentSpan(row)
  return row.role === 'agent_function' && span ? span.endMs - span.startMs : 0
}

function metadata(row: JsonObject): JsonObject {
  return isJsonObject(row.metadata) ? row.metadata : {}
}
