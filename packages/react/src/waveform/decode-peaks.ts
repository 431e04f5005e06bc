import type { Peaks } from './peaks.ts'

/** Longer recordings take too much memory once they are decoded; ms. */
const LONGEST_MS = 10 * 60_000

/** Larger files are not even fetched; bytes. Ten minutes of two channels of 16 bits at 48 kHz. */
const LARGEST = 120_000_000

/** Decoding resamples to this, which shows every syllable and takes little; Hz. */
const SAMPLE_RATE = 8_000

/** How much of a channel becomes one value; ms. */
const INTERVAL_MS = 5

/** Samples that are gone through before the page has its turn again. */
const AT_ONCE = 400_000

/**
 * Fetches a short recording and makes peaks of it; undefined for a longer one. The browser decodes on a thread
 * of its own. Rejects when it cannot be fetched or decoded, or `signal` is aborted.
 */
export async function decodePeaks(url: string, signal: AbortSignal): Promise<Peaks | undefined> {
  const response = await fetch(url, { signal })
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) return undefined
  const bytes = await response.arrayBuffer()
  if (bytes.byteLength > LARGEST) return undefined
  const sound = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes)
  const durationMs = sound.duration * 1000
  if (durationMs > LONGEST_MS) return undefined
  const channels: Float32Array[] = []
  for (let index = 0; index < Math.min(2, sound.numberOfChannels); index += 1) {
    channels.push(await swings(sound.getChannelData(index), (sound.sampleRate * INTERVAL_MS) / 1000, signal))
  }
  return { channels, durationMs, pairs: false }
}

async function swings(samples: Float32Array, perValue: number, signal: AbortSignal): Promise<Float32Array> {
  const values = new Float32Array(Math.ceil(samples.length / perValue))
  for (let index = 0; index < values.length; index += 1) {
    const end = Math.min(samples.length, (index + 1) * perValue)
    let furthest = 0
    for (let at = Math.floor(index * perValue); at < end; at += 1) {
      furthest = Math.max(furthest, Math.abs(samples[at] ?? 0))
    }
    values[index] = furthest
    if (index % Math.ceil(AT_ONCE / perValue) === 0) {
      await new Promise((resume) => setTimeout(resume))
      signal.throwIfAborted()
    }
  }
  return values
}
