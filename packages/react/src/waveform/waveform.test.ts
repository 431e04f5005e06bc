import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laneWaves, waveOf } from './lane-wave.ts'
import { createPyramid, levelFor, swingBetween } from './pyramid.ts'
import { PeaksError, readPeaksDat, readPeaksJson } from './read-peaks.ts'

describe('a waveform', () => {
  test('shows the loudest moment of a stretch at whatever scale, and never more', () => {
    const samples = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 2000 })
    fc.assert(
      fc.property(samples, fc.nat(100), fc.integer({ min: 1, max: 100 }), (values, at, part) => {
        const pyramid = createPyramid(values, false, values.length * 10)
        const fromMs = (at / 100) * pyramid.durationMs
        const toMs = Math.min(pyramid.durationMs, fromMs + (part / 100) * pyramid.durationMs)
        const level = levelFor(pyramid, toMs - fromMs)
        const swing = swingBetween(level, pyramid.durationMs, fromMs, toMs)
        const inside = values.slice(Math.ceil(fromMs / 10), Math.floor(toMs / 10)).map(Math.abs)
        expect(swing).toBeGreaterThanOrEqual(Math.max(0, ...inside) - 1e-6)
        expect(swing).toBeLessThanOrEqual(Math.max(...values.map(Math.abs)) + 1e-6)
      }),
    )
  })

  test('looks at few values, however much time a pixel stands for', () => {
    const pyramid = createPyramid(new Float32Array(720_000), true, 3_600_000)
    for (const perPx of [1, 40, 3600, 100_000]) {
      const level = levelFor(pyramid, perPx)
      expect((perPx / pyramid.durationMs) * level.length).toBeLessThanOrEqual(2)
    }
  })

  test('of two channels belongs to each speaker, of one to both', () => {
    const [quiet, loud] = [
      [0, 0.1],
      [0, 0.9],
    ]
    const swing = (peaks: Parameters<typeof laneWaves>[0], lane: 'user' | 'agent') =>
      waveOf(laneWaves(peaks), lane)?.pyramid.levels[0]?.[0]
    expect(swing({ channels: [quiet, loud], durationMs: 10 }, 'agent')).toBeCloseTo(0.9)
    expect(swing({ channels: [quiet, loud], durationMs: 10, first: 'agent' }, 'agent')).toBeCloseTo(0.1)
    expect(waveOf(laneWaves({ channels: [loud], durationMs: 10 }), 'user')?.isOwn).toBe(false)
    expect(waveOf(laneWaves({ channels: [loud], durationMs: 10 }), 'tool')).toBeUndefined()
  })

  test('of nothing, or of no numbers, is none', () => {
    expect(laneWaves(undefined)).toBeUndefined()
    expect(laneWaves({ channels: [], durationMs: 10 })).toBeUndefined()
    expect(laneWaves({ channels: [[1]], durationMs: Number.NaN })).toBeUndefined()
    expect(createPyramid([Number.NaN, 0.5], false, 10).levels[0]).toEqual(new Float32Array([0, 0.5]))
  })
})

/** A file as audiowaveform writes it: two channels of 8 bits, 8000 Hz, 80 samples a pair. */
function datFile(values: readonly number[], length = values.length / 4): ArrayBuffer {
  const data = new DataView(new ArrayBuffer(24 + values.length))
  for (const [index, field] of [2, 1, 8000, 80, length, 2].entries()) data.setInt32(index * 4, field, true)
  for (const [index, value] of values.entries()) data.setInt8(24 + index, value)
  return data.buffer
}

const code = (read: () => unknown): string | undefined => {
  try {
    read()
    return undefined
  } catch (error) {
    return error instanceof PeaksError ? error.code : 'another error'
  }
}

describe('files of audiowaveform', () => {
  test('are read channel by channel', () => {
    const peaks = readPeaksDat(datFile([-1, 1, -2, 2, -3, 3, -4, 4]))
    expect(peaks.channels.map((channel) => [...channel])).toEqual([
      [-1, 1, -3, 3],
      [-2, 2, -4, 4],
    ])
    expect(peaks.durationMs).toBe(20)
  })

  test('say the same as JSON', () => {
    const data = [-1, 1, -2, 2, -3, 3, -4, 4]
    const json = {
      version: 2,
      channels: 2,
      sample_rate: 8000,
      samples_per_pixel: 80,
      bits: 8,
      length: 2,
      data,
    }
    expect(readPeaksJson(json)).toEqual(readPeaksDat(datFile(data)))
  })

  test('that are none are refused with a reason', () => {
    expect(code(() => readPeaksDat(new ArrayBuffer(3)))).toBe('not_peaks')
    expect(code(() => readPeaksDat(new ArrayBuffer(64)))).toBe('unknown_version')
    expect(code(() => readPeaksDat(datFile([1, 2, 3, 4], 4_000_000_000)))).toBe('cut_short')
    for (const json of [null, 7, [], {}, { data: [1] }, { data: [1], sample_rate: 1, channels: -1 }]) {
      expect(code(() => readPeaksJson(json))).toBe('not_peaks')
    }
  })

  test('however broken, end in peaks or in a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect([undefined, 'not_peaks', 'unknown_version', 'cut_short']).toContain(
          code(() => readPeaksDat(bytes.slice().buffer)),
        )
      }),
    )
  })
})
