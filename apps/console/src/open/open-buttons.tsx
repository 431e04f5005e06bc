import { type ReactNode, useId, useRef } from 'react'
import { FolderIcon, PlusIcon } from '../shell/icons.tsx'
import { useOpenCall } from './use-open-call.ts'
import { useOpenText } from './use-open-text.ts'

/** The ways to begin: an empty call, or a file of this device. */
export function OpenButtons(): ReactNode {
  const call = useOpenCall()
  const text = useOpenText()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  return (
    <div className="app-open-buttons">
      <button type="button" className="app-button" data-kind="main" onClick={() => void call.fresh()}>
        <PlusIcon /> New call
      </button>
      <button type="button" className="app-button" onClick={() => input.current?.click()}>
        <FolderIcon /> Open file…
      </button>
      <label htmlFor={id} className="app-visually-hidden">
        File of a call
      </label>
      <input
        ref={input}
        id={id}
        className="app-visually-hidden"
        type="file"
        accept=".json,application/json,text/plain"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Choosing the same file again has to be a change as well.
          event.target.value = ''
          if (file !== undefined) void text.file(file)
        }}
      />
    </div>
  )
}
