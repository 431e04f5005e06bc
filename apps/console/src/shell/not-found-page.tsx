import type { ReactNode } from 'react'
import { LonelyPage, WayOut } from './lonely-page.tsx'

/** What an address leads to that the console does not have. */
export function NotFoundPage(): ReactNode {
  return (
    <LonelyPage title="Not found">
      <h1>There is nothing at this address</h1>
      <WayOut />
    </LonelyPage>
  )
}
