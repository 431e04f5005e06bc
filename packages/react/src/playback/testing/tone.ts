const RATE = 8_000

/** A sound file of so many ms: a quiet tone, as a blob address. */
export function toneUrl(durationMs: number): string {
  const samples = Math.round((RATE * durationMs) / 1000)
  const view = new DataView(new ArrayBuffer(44 + samples * 2))
  const text = (at: number, value: string): void => {
    for (const [index, character] of [...value].entries()) view.setUint8(at + index, character.charCodeAt(0))
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples * 2, true)
  for (let index = 0; index < samples; index += 1) {
    view.setInt16(44 + index * 2, Math.sin((index / RATE) * 2 * Math.PI * 440) * 900, true)
  }
  return URL.createObjectURL(new Blob([view.buffer], { type: 'audio/wav' }))
}
