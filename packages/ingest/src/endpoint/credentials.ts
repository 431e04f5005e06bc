import { type Refusal, refuse } from './refusal.ts'

const IN_A_BROWSER =
  'The API key was sent from a browser, where everybody who opens the page can read it. ' +
  'Send the call to your own server and let it add the key.'

/**
 * Why a request may not pass: no key, an unknown key, or a key in a browser. Undefined when it may.
 * @param keys the known keys; undefined takes any
 */
export function checkCredentials(headers: Headers, keys: readonly string[] | undefined): Refusal | undefined {
  const key = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (isFromBrowser(headers)) return refuse(403, IN_A_BROWSER)
  if (key === undefined) return refuse(401, 'Not authenticated')
  if (keys !== undefined && !keys.includes(key)) return refuse(403, 'Invalid API key')
  return undefined
}

/** Why a browser's question whether it may send a key is declined; undefined when it asks something else. */
export function checkPreflight(headers: Headers): Refusal | undefined {
  const wanted = headers.get('access-control-request-headers') ?? ''
  const sendsKey = wanted.split(',').some((name) => /^(authorization|x-api-key)$/i.test(name.trim()))
  return sendsKey ? refuse(403, IN_A_BROWSER) : undefined
}

// Browsers set these and no page can leave them out; server-side clients set neither.
function isFromBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}
