import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { KeyboardIcon } from './icons.tsx'

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const MOD = isApple ? '⌘' : 'Ctrl'

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [[MOD, 'V'], 'Open a payload from the clipboard, when no field has the focus'],
  [['Tab'], 'Go to the next part of the page'],
  [['F6'], 'Go to the messages in the corner'],
  [['?'], 'In an open call: all its keys'],
]

/** What the keyboard can do on every page. The keys of an open call are listed by the call itself. */
export function HelpDialog(): ReactNode {
  return (
    <Dialog.Root>
      <Dialog.Trigger className="app-button" data-kind="icon" aria-label="Keyboard" title="Keyboard">
        <KeyboardIcon />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="app-backdrop" />
        <Dialog.Popup className="app-dialog">
          <Dialog.Title className="app-dialog-title">Keyboard</Dialog.Title>
          <dl className="app-keys">
            {KEYS.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className="app-button">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
