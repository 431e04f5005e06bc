import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { EndpointBadge } from '../endpoint/endpoint-badge.tsx'
import { ThemeSwitch } from '../theme/theme-switch.tsx'
import { MarkIcon } from './icons.tsx'

interface HeaderProps {
  /** What belongs to this page alone. */
  readonly children?: ReactNode
  /** The list of keys, where the page has no list of its own. */
  readonly help?: ReactNode
}

/** The strip above every page: where one is, where calls go, and how it looks. */
export function Header({ children, help }: HeaderProps): ReactNode {
  return (
    <header className="app-header">
      <Link className="app-brand" href="/" aria-label="Call Timeline, all calls">
        <MarkIcon />
        <span className="app-brand-name">Call Timeline</span>
      </Link>
      <div className="app-header-page">{children}</div>
      <EndpointBadge />
      <ThemeSwitch />
      {help}
    </header>
  )
}
