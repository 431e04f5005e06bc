import { Dialog } from '@base-ui/react/dialog'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { FolderIcon } from '../shell/icons.tsx'
import { useOpenCall } from './use-open-call.ts'

// It comes with the editor, which a library does without.
const PayloadOpener = lazy(async () => ({ default: (await import('@call-timeline/react')).PayloadOpener }))

/** A button to open a call from a file or from text; what is open stays kept as a draft. */
export function OpenDialog(): ReactNode {
  const open = useOpenCall()
  const [isOpen, setIsOpen] = useState(false)

  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className="app-button app-open-button">
        <FolderIcon /> <span className="app-open-label">Open…</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="app-backdrop" />
        <Dialog.Popup className="app-dialog">
          <Dialog.Title className="app-dialog-title">Open a call</Dialog.Title>
          <div className="ct-root app-opener">
            <Suspense fallback={<p role="status">One moment…</p>}>
              <PayloadOpener
                onOpen={(payload, name) => {
                  setIsOpen(false)
                  void open.payload(payload, name ?? 'Pasted call')
                }}
              />
            </Suspense>
          </div>
          <Dialog.Close className="app-button">Cancel</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
