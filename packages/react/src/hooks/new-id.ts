const ID_BYTES = 16
// A call has an id for each word; asking the browser for one at a time costs ten times as much.
const BATCH = 256

const HEX: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
)

/** A random UUID (RFC 9562, version 4), also on pages that are no secure context. */
export const newId: () => string = /* @__PURE__ */ createIdMaker()

function createIdMaker(): () => string {
  const bytes = new Uint8Array(ID_BYTES * BATCH)
  let at = bytes.length
  return () => {
    if (at === bytes.length) {
      crypto.getRandomValues(bytes)
      at = 0
    }
    let id = ''
    for (let index = 0; index < ID_BYTES; index += 1) {
      const byte = bytes[at + index] ?? 0
      if (index === 4 || index === 6 || index === 8 || index === 10) id += '-'
      id += HEX[index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte]
    }
    at += ID_BYTES
    return id
  }
}
