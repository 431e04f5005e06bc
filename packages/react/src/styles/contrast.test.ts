import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

/** Both values of every colour token: `--ct-x: light-dark(oklch(l c h), oklch(l c h))`. */
function tokens(theme: Theme): Map<string, readonly number[]> {
  const pattern = /--ct-([\w-]+):\s*light-dark\(oklch\(([\d. ]+)\),\s*oklch\(([\d. ]+)\)\);/g
  return new Map(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [
      name,
      (theme === 'light' ? light : dark).split(' ').map(Number),
    ]),
  )
}

/** Relative luminance as WCAG 2 has it; the matrices are those of the CSS Color 4 sample code. */
function luminance([lightness = 0, chroma = 0, hue = 0]: readonly number[]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
  const [r, g, bl] = [red, green, blue].map((channel) => Math.min(1, Math.max(0, channel)))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (bl ?? 0)
}

function contrast(theme: Theme, front: string, back: string): number {
  const values = tokens(theme)
  const [one, other] = [values.get(front), values.get(back)]
  if (one === undefined || other === undefined) throw new Error(`no token ${front} or ${back}`)
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

test('the arithmetic agrees with the known ends: white has all the light, black has none', () => {
  expect(luminance([1, 0, 0])).toBeCloseTo(1, 3)
  expect(luminance([0, 0, 0])).toBe(0)
  expect(luminance([0.628, 0.2577, 29.23])).toBeCloseTo(0.2126, 2)
})

const SURFACES = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-selected']
const VOICES = ['agent', 'user', 'tool', 'node']
const TEXTS: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ['text', [...SURFACES, 'error-tint', 'warning-tint', ...VOICES.map((voice) => `${voice}-tint`)]],
  ['text-muted', SURFACES],
  ...VOICES.map(
    (voice) => [voice, ['surface', 'surface-sunken', 'surface-hover', 'surface-selected']] as const,
  ),
  ['error', [...SURFACES, 'error-tint']],
  ['warning', [...SURFACES, 'warning-tint']],
  ['info', SURFACES],
  ['ok', SURFACES],
  ['accent', SURFACES],
  ['on-accent', ['accent']],
  ['text', ['match']],
  ['on-match', ['match-current']],
]
const MARKS: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ...VOICES.map((voice) => [voice, [`${voice}-tint`]] as const),
  ['match-line', ['surface', 'surface-sunken']],
  ['line-strong', ['surface', 'surface-sunken', 'surface-raised']],
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  test.each(TEXTS.flatMap(([front, backs]) => backs.map((back) => [front, back])))(
    'text in %s is readable on %s (4.5:1)',
    (front, back) => {
      expect(contrast(theme, front ?? '', back ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(MARKS.flatMap(([front, backs]) => backs.map((back) => [front, back])))(
    'a mark in %s stands out on %s (3:1)',
    (front, back) => {
      expect(contrast(theme, front ?? '', back ?? '')).toBeGreaterThanOrEqual(3)
    },
  )
})
