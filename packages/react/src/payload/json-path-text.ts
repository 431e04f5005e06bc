import type { JsonPath } from '@call-timeline/schema'

/** A path as code writes it: `transcript_with_tool_calls[3].words[0].start_ms`. */
export function jsonPathText(path: JsonPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')
}
