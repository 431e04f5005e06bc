/** A body as far as it was read. */
export interface BytesRead {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** False when there was more than the limit; the rest was not read. */
  readonly complete: boolean
}

/** Reads at most `limit` bytes of a stream. What counts is what arrives, not what a header says. */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<BytesRead> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (stream !== null) {
    const reader = stream.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
      length += value.byteLength
      if (length <= limit) continue
      // Whoever sends on is not waited for.
      reader.cancel().catch(() => {})
      return { bytes: join(chunks, limit), complete: false }
    }
  }
  return { bytes: join(chunks, length), complete: true }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    const room = chunk.subarray(0, length - at)
    bytes.set(room, at)
    at += room.byteLength
  }
  return bytes
}
