import type { Editor } from '@call-timeline/core'
import { render, screen, within } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { TimelineRoot } from '../../context/timeline-root.tsx'

/** Renders a part under a root of its own. */
export function renderPart(editor: Editor, part: ReactElement): { readonly user: UserEvent } {
  render(<TimelineRoot editor={editor}>{part}</TimelineRoot>)
  // Without a look at the styles of all that is around at each click, which takes long in a large form.
  return { user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) }
}

/** The form field around a control, to look for its notes in. */
export function fieldAround(control: HTMLElement): ReturnType<typeof within> {
  const field = control.closest<HTMLElement>('.ct-form-field')
  if (field === null) throw new Error('This control is in no field.')
  return within(field)
}

/** What assistive technology reads beside the name of a control. */
export function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(/\s+/) ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
}

export { screen }
