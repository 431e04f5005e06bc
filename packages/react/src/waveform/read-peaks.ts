import type { Peaks } from './peaks.ts'

/** What can be wrong with a file of peaks. */
export type PeaksErrorCode = 'not_peaks' | 'unknown_version' | 'cut_short'

/** A file that is no peaks file, or not one that can be read. */
export class PeaksError extends Error {
  readonly code: PeaksErrorCode

  constructor(code: PeaksErrorCode, message: string) {
    super(message)
    this.name = 'PeaksError'
    this.code = code
  }
}

/** More channels than any recording has. */
const MOST_CHANNELS = 64

/**
 * Reads the binary file that `audiowaveform` writes (`.dat`, versions 1 and 2, 8 or 16 bits; little-endian:
 * version, flags, sample rate, samples per pixel, length, and from version 2 on channels, then pairs of the
 * lowest and highest sample, interleaved by channel). Throws a `PeaksError`.
 */
export function readPeaksDat(data: ArrayBuffer): Peaks {
  const view = new DataView(data)
  if (data.byteLength < 20) throw new PeaksError('not_peaks', 'The file is too short for waveform data.')
  const version = view.getInt32(0, true)
  if (version !== 1 && version !== 2) {
    throw new PeaksError(
      'unknown_version',
      `Waveform data of version ${version} cannot be read; 1 and 2 can.`,
    )
  }
  const bits = (view.getUint32(4, true) & 1) === 1 ? 8 : 16
  const start = version === 2 ? 24 : 20
  const channelCount = version === 2 && data.byteLength >= 24 ? view.getInt32(20, true) : 1
  const length = view.getUint32(16, true)
  const count = length * channelCount * 2
  if (channelCount < 1 || channelCount > MOST_CHANNELS) throw notPeaks('channels')
  if (start + count * (bits / 8) > data.byteLength) {
    throw new PeaksError('cut_short', 'The file ends before the values that it promises.')
  }
  const read =
    bits === 8
      ? (at: number) => view.getInt8(start + at)
      : (at: number) => view.getInt16(start + at * 2, true)
  return peaksOf(read, {
    bits,
    length,
    channelCount,
    rate: view.getInt32(8, true),
    perPixel: view.getInt32(12, true),
  })
}

/** Reads the JSON that `audiowaveform` writes, parsed already. Throws a `PeaksError`. */
export function readPeaksJson(json: unknown): Peaks {
  const data = listAt(json, 'data')
  if (data === undefined) throw notPeaks('data')
  const channelCount = numberAt(json, 'channels') ?? 1
  if (!Number.isInteger(channelCount) || channelCount < 1 || channelCount > MOST_CHANNELS) {
    throw notPeaks('channels')
  }
  const length = Math.floor(data.length / channelCount / 2)
  const read = (at: number): number => {
    const value = data[at]
    return typeof value === 'number' ? value : 0
  }
  return peaksOf(read, {
    bits: numberAt(json, 'bits') === 16 ? 16 : 8,
    length,
    channelCount,
    rate: numberAt(json, 'sample_rate') ?? 0,
    perPixel: numberAt(json, 'samples_per_pixel') ?? 0,
  })
}

interface Header {
  readonly bits: 8 | 16
  /** Pairs of each channel. */
  readonly length: number
  readonly channelCount: number
  /** Samples a second. */
  readonly rate: number
  /** Samples of a pair. */
  readonly perPixel: number
}

function peaksOf(
  read: (at: number) => number,
  { bits, length, channelCount, rate, perPixel }: Header,
): Peaks {
  if (!(rate > 0)) throw notPeaks('sample_rate')
  if (!(perPixel > 0)) throw notPeaks('samples_per_pixel')
  const channels = Array.from({ length: channelCount }, (_, channel) => {
    const values = bits === 8 ? new Int8Array(length * 2) : new Int16Array(length * 2)
    for (let index = 0; index < length; index += 1) {
      const at = (index * channelCount + channel) * 2
      values[index * 2] = read(at)
      values[index * 2 + 1] = read(at + 1)
    }
    return values
  })
  return { channels, durationMs: (length * perPixel * 1000) / rate }
}

function notPeaks(field: string): PeaksError {
  return new PeaksError('not_peaks', `This is no waveform data: \`${field}\` is missing or makes no sense.`)
}

function fieldOf(json: unknown, key: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return undefined
  return Object.getOwnPropertyDescriptor(json, key)?.value
}

function numberAt(json: unknown, key: string): number | undefined {
  const value = fieldOf(json, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function listAt(json: unknown, key: string): readonly unknown[] | undefined {
  const value = fieldOf(json, key)
  return Array.isArray(value) ? value : undefined
}
