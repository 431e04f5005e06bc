import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { SCRIPT } from './script.ts'
import { STYLES } from './styles.ts'

/** Allows the pages their own style sheet and script, by hash, and nothing else from anywhere. */
export function contentSecurity(): MiddlewareHandler {
  let guard: Promise<MiddlewareHandler> | undefined
  return async (c, next) => {
    guard ??= createGuard()
    return (await guard)(c, next)
  }
}

async function createGuard(): Promise<MiddlewareHandler> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [await source(SCRIPT)],
      styleSrc: [await source(STYLES)],
      imgSrc: ['data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    // This is plain http on this machine; the header would be remembered for everything else on it.
    strictTransportSecurity: false,
  })
}

async function source(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}
