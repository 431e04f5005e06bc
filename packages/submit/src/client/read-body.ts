const MAX_ANSWER_BYTES = 4 * 1024 * 1024

/** The JSON of a response. Undefined when it is no JSON or larger than any answer of the proxy can be. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await readText(response, MAX_ANSWER_BYTES)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readText(response: Response, limit: number): Promise<string | undefined> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
