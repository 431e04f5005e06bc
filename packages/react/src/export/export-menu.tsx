'use client'

import { Menu } from '@base-ui/react/menu'
import { forwardRef, type ReactElement, type Ref, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { Icon } from '../icons/icon.tsx'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from '../toolbar/tool-button.tsx'
import { EXPORT_FORMATS, loadScript } from './call-export.ts'
import { type ExportScope, useExport } from './use-export.ts'

/** The button that opens the menu to copy, download and print the call, or what is selected of it. */
export const ExportMenu: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function ExportMenu(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { editor, messages, portal } = useTimeline('Timeline.ExportMenu')
  const words = messages.exports
  const selected = useEditorValue(editor, 'selection', ({ selection }) => selection.ids().length)
  const [wanted, setWanted] = useState<ExportScope>('call')
  const scope = selected === 0 ? 'call' : wanted
  const { copy, download, isDone } = useExport()
  const trigger = useToolButton(props, ref, {
    label: words.menu,
    icon: isDone ? 'check' : 'export',
    onRun: () => undefined,
  })
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(isOpen) => {
        if (isOpen) void loadScript()
      }}
    >
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={portal}>
        <Menu.Positioner className="ct-positioner" sideOffset={4} align="end" positionMethod="fixed">
          <Menu.Popup className="ct-popup ct-menu ct-export-menu" aria-label={words.menu}>
            {selected === 0 ? null : (
              <>
                <Menu.RadioGroup
                  value={scope}
                  aria-label={words.what}
                  onValueChange={(next) => setWanted(next === 'selection' ? 'selection' : 'call')}
                >
                  <ScopeItem value="call" label={words.wholeCall} />
                  <ScopeItem value="selection" label={words.selection(selected)} />
                </Menu.RadioGroup>
                <Menu.Separator className="ct-menu-separator" />
              </>
            )}
            {EXPORT_FORMATS.map((format) => (
              <ExportItem key={format} label={words.copy[format]} onRun={() => void copy(format, scope)} />
            ))}
            <Menu.Separator className="ct-menu-separator" />
            {EXPORT_FORMATS.map((format) => (
              <ExportItem
                key={format}
                label={words.download[format]}
                onRun={() => void download(format, scope)}
              />
            ))}
            <Menu.Separator className="ct-menu-separator" />
            <ExportItem label={words.print} onRun={() => window.print()} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
})

function ScopeItem({ value, label }: { readonly value: ExportScope; readonly label: string }): ReactElement {
  return (
    <Menu.RadioItem value={value} className="ct-menu-item" closeOnClick={false}>
      <Menu.RadioItemIndicator>
        <Icon name="check" />
      </Menu.RadioItemIndicator>
      <span className="ct-menu-label">{label}</span>
    </Menu.RadioItem>
  )
}

function ExportItem({ label, onRun }: { readonly label: string; readonly onRun: () => void }): ReactElement {
  return (
    <Menu.Item className="ct-menu-item" onClick={onRun}>
      <span />
      <span>{label}</span>
    </Menu.Item>
  )
}
