import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Header } from './header.tsx'
import { useTitle } from './use-title.ts'

/** A page with one thing to say in place of a call or a library. */
export function LonelyPage({ title, children }: { title: string; children: ReactNode }): ReactNode {
  useTitle(title)
  return (
    <>
      <Header />
      <main className="app-page app-lonely">{children}</main>
    </>
  )
}

/** The way back from a page that leads nowhere. */
export function WayOut(): ReactNode {
  return (
    <p className="app-ways-out">
      <Link className="app-button" data-kind="main" href="/">
        Back to all calls
      </Link>
    </p>
  )
}
