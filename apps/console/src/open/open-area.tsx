import { type ReactNode, useEffect, useState } from 'react'
import { isEditable } from './is-editable.ts'
import { useOpenText } from './use-open-text.ts'

/**
 * Opens what is dropped or pasted anywhere on the page, unless something on it has a use for it: events
 * that a part has already taken, and text meant for a field, are left alone.
 */
export function OpenArea({ children }: { children: ReactNode }): ReactNode {
  const open = useOpenText()
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const on = <K extends keyof DocumentEventMap>(type: K, run: (event: DocumentEventMap[K]) => void): void =>
      document.addEventListener(type, run, { signal: stop.signal })

    on('paste', (event) => {
      if (event.defaultPrevented || isEditable(event.target)) return
      if (openFrom(event.clipboardData, 'Pasted call')) event.preventDefault()
    })
    on('dragover', (event) => {
      const takes = !event.defaultPrevented && holdsPayload(event)
      setIsOver(takes)
      if (!takes) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    })
    on('dragleave', (event) => {
      // The pointer has left the window rather than one element of it.
      if (event.relatedTarget === null) setIsOver(false)
    })
    on('drop', (event) => {
      setIsOver(false)
      if (event.defaultPrevented || !holdsPayload(event)) return
      // Otherwise the browser leaves the page to show the file.
      event.preventDefault()
      openFrom(event.dataTransfer, 'Dropped call')
    })
    return () => stop.abort()

    function openFrom(data: DataTransfer | null, origin: string): boolean {
      const file = data?.files[0]
      const text = data?.getData('text/plain') ?? ''
      if (file !== undefined) void open.file(file)
      else if (text !== '') void open.text(text, origin)
      else return false
      return true
    }
  }, [open])

  return (
    <>
      {children}
      {isOver ? (
        <div className="app-drop-hint" aria-hidden="true">
          Drop to open as a call
        </div>
      ) : null}
    </>
  )
}

function holdsPayload({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return types.includes('Files') || (types.includes('text/plain') && !isEditable(target))
}
