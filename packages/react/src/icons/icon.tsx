import type { ReactElement } from 'react'

const paths = {
  play: 'M5 3.2v9.600l7.500-4.800Z',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  silent: 'M7.500 3.500 4.500 6H2.500v4h2l3 2.500ZM10.500 6.500l3 3m0-3-3 3',
  follow: 'M8 3v9M4.500 8.500 8 12l3.500-3.500',
  undo: 'M5.5 4 2.5 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H8',
  redo: 'm10.5 4 3 3-3 3M13 7H6.5a3.5 3.5 0 0 0 0 7H8',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 4v8M13.5 4v8M5 8h6M6.5 6 5 8l1.5 2M9.5 6 11 8l-1.5 2',
  help: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.8-.9 1.4M8 11.6v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  warning:
    'M8 6.2v3M8 11.2v.1M7.1 2.9 1.9 11.8a1 1 0 0 0 .9 1.5h10.4a1 1 0 0 0 .9-1.5L8.9 2.9a1 1 0 0 0-1.8 0Z',
  error: 'M8 4.800v4M8 11v.1M5.5 2h5L14 5.500v5L10.5 14h-5L2 10.500v-5Z',
  info: 'M8 7.300v4M8 5v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  chevron: 'm4.5 6.5 3.5 3 3.5-3',
  before: 'm9.5 4-4 4 4 4',
  after: 'm6.5 4 4 4-4 4',
  repeat:
    'M11 2.500 13.500 5 11 7.500M13 5H5.500a3 3 0 0 0-3 3M5 13.500 2.500 11 5 8.500M3 11h7.500a3 3 0 0 0 3-3',
  check: 'm3.5 8.5 3 3 6-7',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  pending: 'M8 5v3.2l2 1.3M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  tool: 'M9.8 3.2c-1.6-.6-2.6.2-2.9 1.9L5.7 12c-.2 1.2-.9 1.6-2 1.3M5 7h4.5M10 8.5l3 4m0-4-3 4',
  result: 'M3.5 3.5v4a2 2 0 0 0 2 2h7M10 7l2.5 2.5L10 12',
  agent: 'M4 5.5h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1ZM8 5.5V3M6 8.5v1M10 8.5v1',
  user: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3.5 13.5c.4-2.3 2.2-3.5 4.5-3.500s4.1 1.2 4.5 3.5',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.300 10.300 13.500 13.500',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  up: 'm4.500 9.500 3.500-3 3.500 3',
  down: 'm4.500 6.500 3.500 3 3.500-3',
  export: 'M8 10V2.500M5 5l3-3 3 3M3 9.500v3a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  node: 'M2 8h8.500M8 5l3 3-3 3M13.5 4v8',
} as const

/** The drawn signs. */
export type IconName = keyof typeof paths

/** A 16 px sign in the colour of the text; says nothing to screen readers. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="ct-icon" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
