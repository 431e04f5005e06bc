import type { ReactNode } from 'react'
import { LonelyPage } from '../shell/lonely-page.tsx'

/** Stands in while a call is on its way. */
export function OpeningPage(): ReactNode {
  return (
    <LonelyPage title="Call">
      <div role="status">
        <h1>Opening the call…</h1>
      </div>
    </LonelyPage>
  )
}
