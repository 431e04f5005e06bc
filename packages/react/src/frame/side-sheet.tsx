'use client'

import { Dialog } from '@base-ui/react/dialog'
import type { SubmitController } from '@call-timeline/core'
import { type ReactElement, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import { SidePanel } from './side-panel.tsx'

/** The side panel where there is no room beside the transcript: a sheet that comes up from below. */
export function SideSheet({
  submit,
  isOpen,
  onOpenChange,
}: {
  readonly submit: SubmitController | undefined
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
}): ReactElement {
  const { messages, portal } = useTimeline('CallEditor')
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal container={portal}>
        <Dialog.Backdrop className="ct-backdrop" />
        <Dialog.Popup
          ref={popup}
          className="ct-sheet"
          // A field that was asked for has the focus already.
          initialFocus={() => popup.current?.contains(document.activeElement) !== true}
        >
          <Dialog.Title className="ct-hidden">{messages.toolbar.inspector}</Dialog.Title>
          <SidePanel submit={submit} />
          <Dialog.Close className="ct-button ct-sheet-close" data-icon="" aria-label={messages.common.close}>
            <Icon name="cross" />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
