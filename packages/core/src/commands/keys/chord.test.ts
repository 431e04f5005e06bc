import { describe, expect, it } from 'vitest'
import { commandRegistry } from '../registry.ts'
import { type KeyPress, matchesChord, type Platform, parseChord } from './chord.ts'
import { matchChord } from './match-chord.ts'

function press(key: string, ...held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  return {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }
}

describe('a chord', () => {
  it('has Command for Mod on a Mac and Control elsewhere', () => {
    expect(matchesChord(press('z', 'meta'), 'Mod+Z', 'mac')).toBe(true)
    expect(matchesChord(press('z', 'ctrl'), 'Mod+Z', 'mac')).toBe(false)
    expect(matchesChord(press('z', 'ctrl'), 'Mod+Z', 'other')).toBe(true)
  })

  it('does not fire with a modifier too many', () => {
    expect(matchesChord(press('Z', 'ctrl', 'shift'), 'Mod+Z', 'other')).toBe(false)
    expect(matchesChord(press('a', 'ctrl'), 'A', 'other')).toBe(false)
  })

  it('takes a sign with or without Shift, as keyboards differ', () => {
    expect(matchesChord(press('?', 'shift'), '?', 'other')).toBe(true)
    expect(matchesChord(press('+'), '+', 'other')).toBe(true)
  })
})

describe('the registry', () => {
  it('has chords that can be read', () => {
    for (const chord of commandRegistry.flatMap((entry) => entry.keys))
      expect(parseChord(chord)).toBeDefined()
  })

  it('names each command once', () => {
    const ids = commandRegistry.map((entry) => entry.command.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each<Platform>(['mac', 'other'])('gives no two commands one key in one place (%s)', (platform) => {
    for (const context of ['timeline', 'text'] as const) {
      const here = commandRegistry.filter(
        (entry) => entry.context === context || entry.context === 'anywhere',
      )
      const keys = here.flatMap((entry) => entry.keys.map((chord) => resolved(chord, platform)))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('leaves letters to the text while somebody types', () => {
    expect(matchChord(press('a'), 'other', 'text', commandRegistry)).toBeUndefined()
    expect(matchChord(press('a'), 'other', 'timeline', commandRegistry)?.command.id).toBe(
      'timeline.addAgentTurn',
    )
    expect(matchChord(press('z', 'ctrl'), 'other', 'text', commandRegistry)?.command.id).toBe('history.undo')
  })
})

function resolved(chord: string, platform: Platform): string {
  const { key, mod, ctrl, alt, shift } = parseChord(chord) ?? {}
  return JSON.stringify({
    key,
    ctrl: ctrl || (mod && platform === 'other'),
    meta: mod && platform === 'mac',
    alt,
    shift,
  })
}
