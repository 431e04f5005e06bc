import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }): ReactNode {
  return (
    <svg
      className="app-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

/** A screen: what the system says. */
export function ScreenIcon(): ReactNode {
  return (
    <Icon>
      <rect x="2" y="3" width="12" height="8" rx="1" />
      <path d="M6 13.5h4" />
    </Icon>
  )
}

/** A sun: light. */
export function SunIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.85.85M11.75 11.75l.85.85M3.4 12.6l.85-.85M11.75 4.25l.85-.85" />
    </Icon>
  )
}

/** A moon: dark. */
export function MoonIcon(): ReactNode {
  return (
    <Icon>
      <path d="M13.2 9.7A5.6 5.6 0 0 1 6.3 2.8a5.6 5.6 0 1 0 6.9 6.9Z" />
    </Icon>
  )
}

/** The mark of the product: turns on a timeline. */
export function MarkIcon(): ReactNode {
  return (
    <Icon>
      <path d="M2 4h7M6 8h8M3.5 12H8" strokeWidth="2.5" />
    </Icon>
  )
}

/** A plus: something new. */
export function PlusIcon(): ReactNode {
  return (
    <Icon>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  )
}

/** An open folder: a file from this device. */
export function FolderIcon(): ReactNode {
  return (
    <Icon>
      <path d="M2 12.5v-9h4l1.5 2H14v7Z" />
    </Icon>
  )
}

/** A bin: delete. */
export function BinIcon(): ReactNode {
  return (
    <Icon>
      <path d="M2.75 4.25h10.5M6 4V2.5h4V4M4.25 4.5l.5 9h6.5l.5-9M6.75 7v4M9.25 7v4" />
    </Icon>
  )
}

/** An arrow down into a tray: download. */
export function DownloadIcon(): ReactNode {
  return (
    <Icon>
      <path d="M8 2v7.5M4.75 6.5 8 9.75l3.25-3.25M2.5 11v2.5h11V11" />
    </Icon>
  )
}

/** A keyboard: shortcuts. */
export function KeyboardIcon(): ReactNode {
  return (
    <Icon>
      <rect x="1.5" y="4" width="13" height="8" rx="1.25" />
      <path d="M4 6.75h.01M6.67 6.75h.01M9.33 6.75h.01M12 6.75h.01M5 9.5h6" />
    </Icon>
  )
}
