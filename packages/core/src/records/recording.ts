import type { Json } from '@call-timeline/schema'
import { ownValue } from '../json/json-path.ts'

/** Whether a payload names a recording that can be heard; placeholders such as `pending` are none. */
export function hasRecording(call: Json): boolean {
  return ['recording_url', 'recording_multi_channel_url'].some((key) => {
    const url = ownValue(call, key)
    return typeof url === 'string' && /^https?:\/\//i.test(url.trim())
  })
}
