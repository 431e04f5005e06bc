import { getIn, setIn } from '../../../json/json-path.ts'
import { type FixKind, fix, own } from '../fix-kind.ts'

/** An ID for a call that has none. */
export const mintCallId: FixKind = fix('mint_call_id', 'Give it an ID', (site) =>
  site.path[0] === 'call_id' ? own(site, { ...site.wire, call_id: `call-${site.newId()}` }) : undefined,
)

/** The kind of call that the host says its calls are. */
export const defaultCallType: FixKind = fix('default_call_type', 'Set the usual call type', (site) => {
  const { callType } = site.defaults
  if (site.path[0] !== 'call_type' || callType === undefined) return undefined
  return own(site, { ...site.wire, call_type: callType })
})

/** The recording that the host knows of. */
export const useRecording: FixKind = fix('use_recording', 'Use the recording of this call', (site) => {
  const { recordingUrl } = site.defaults
  const key = site.path[0]
  if (key !== 'recording_url' || recordingUrl === undefined || site.wire[key] === recordingUrl)
    return undefined
  return own(site, { ...site.wire, recording_url: recordingUrl })
})

/** The host's text for a call without a recording. */
export const usePlaceholder: FixKind = fix('use_placeholder', 'Say that there is no recording', (site) => {
  const { recordingPlaceholder } = site.defaults
  if (site.path[0] !== 'recording_url' || recordingPlaceholder === undefined) return undefined
  return own(site, { ...site.wire, recording_url: recordingPlaceholder })
})

const HOST_AND_PATH = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i
const WEB_ADDRESS = /^https?:\/\/[^\s/?#\\]+(?:[/?#]\S*)?$/i

/** An address that wants only its scheme, or whose spaces are not encoded. */
export const mendAddress: FixKind = fix('mend_address', 'Write it as a web address', (site) => {
  const value = getIn(site.wire, site.path)
  if (typeof value !== 'string') return undefined
  const encoded = value.trim().replace(/\s/g, '%20')
  const address = HOST_AND_PATH.test(encoded) ? `https://${encoded}` : encoded
  // A space in the name of the host cannot be mended by encoding it.
  if (!WEB_ADDRESS.test(address) || /^https?:\/\/[^/?#]*%20/i.test(address)) return undefined
  return own(site, setIn(site.wire, site.path, address))
})

/** A header out of those that are sent. */
export const removeHeader: FixKind = fix('remove_header', 'Leave the header out', (site) =>
  own(site, setIn(site.wire, site.path, undefined)),
)
