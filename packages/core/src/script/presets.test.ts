import { describe, expect, it } from 'vitest'
import { createEditor } from '../editor/create-editor.ts'
import { CALL_PRESETS, synthesise } from '../synthesis/index.ts'
import {
  applyScript,
  outlineOfPayload,
  parseScript,
  payloadOfOutline,
  printScript,
  scriptOfCall,
} from './index.ts'

describe.each(CALL_PRESETS.map((preset) => [preset.id, preset] as const))('the preset %s', (_id, preset) => {
  const { outline } = preset

  it('can be written as a script and read back', () => {
    expect(parseScript(printScript(outline))).toMatchObject({ problems: [], outline })
  })

  it('is said whole once it has times, and its script changes nothing', () => {
    let count = 0
    const newId = (): string => `id${count++}`
    const draft = synthesise(outline, { newId, now: () => 1_767_261_600_000, locale: 'en' })
    const said = outlineOfPayload(draft.wire, 'words')
    expect(said.unsaid).toEqual([])
    expect(said.outline.lines.filter(({ kind }) => kind === 'json')).toEqual([])
    expect(payloadOfOutline(parseScript(printScript(said.outline)).outline)).toEqual(draft.wire)

    const editor = createEditor({ draft, now: () => 0, newId })
    for (const times of ['none', 'turns', 'words'] as const) {
      expect(editor.run(applyScript, { text: scriptOfCall(editor, { times }).text })).toEqual({ ok: true })
    }
    expect(editor.history.canUndo()).toBe(false)
  })
})
