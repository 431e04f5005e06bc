/** A body as far as it was read. */
export interface ReadBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** True when there was more than may be read; `bytes` is then what came first. */
  readonly tooLarge: boolean
}

/** Reads a body, counting what comes rather than trusting `Content-Length`. */
export async function readBody(request: Request, maxBytes: number): Promise<ReadBody> {
  if (request.body === null) return { bytes: new Uint8Array(), tooLarge: false }
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { bytes: join(chunks, size), tooLarge: false }
    if (size + value.byteLength > maxBytes) {
      await reader.cancel()
      return { bytes: join(chunks, size), tooLarge: true }
    }
    size += value.byteLength
    chunks.push(value)
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.byteLength
  }
  return joined
}
