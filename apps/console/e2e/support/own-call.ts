import type { Page } from '@playwright/test'
import { OpenCall } from './open-call.ts'
import { paste } from './paste.ts'

/** A short call with an id of its own, so that journeys do not meet each other's at the endpoint. */
export class OwnCall extends OpenCall {
  readonly callId: string

  constructor(page: Page, callId: string) {
    super(page)
    this.callId = callId
  }
}

/** Opens a short valid call. @param home the console's address, when it is not the usual one. */
export async function openOwnCall(
  page: Page,
  callId: string = crypto.randomUUID(),
  home = '/',
): Promise<OwnCall> {
  await page.goto(home)
  await paste(
    page,
    JSON.stringify({
      call_id: callId,
      call_type: 'web_call',
      start_timestamp: 1_792_140_067_000,
      end_timestamp: 1_792_140_072_000,
      recording_url: 'https://recordings.example.com/own.wav',
      transcript_with_tool_calls: [
        { role: 'agent', text: 'Hello there.', start_ms: 300, end_ms: 1400 },
        { role: 'user', text: 'Hello, can you hear me?', start_ms: 2100, end_ms: 3600 },
      ],
    }),
  )
  const call = new OwnCall(page, callId)
  await call.row('Hello there.').waitFor()
  return call
}
