import '@call-timeline/react/styles.css'
import { CallViewer, Timeline, useCallEditor, useClock } from '@call-timeline/react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Contender, Mounted, Payload } from '../contender.ts'

/** Our transcript alone. */
export const transcript: Contender = {
  mount: (stage, payload) => ({
    ...show(stage, payload, <Timeline.Transcript style={{ height: 720 }} />),
    scroller: () => stage.querySelector<HTMLElement>('.ct-transcript'),
  }),
}

/** Our lanes alone. */
export const lanes: Contender = {
  mount: (stage, payload) => ({
    ...show(stage, payload, <Timeline.Lanes />),
    panZoom(progress) {
      const element = stage.querySelector<HTMLElement>('.ct-lanes')
      if (element === null) return
      if (progress < 0.5) {
        const zoom = {
          deltaY: progress < 0.25 ? -40 : 20,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          clientX: 700,
        }
        element.dispatchEvent(new WheelEvent('wheel', zoom))
      } else element.scrollLeft += 14
    },
  }),
}

/** The finished viewer. */
export const viewer: Contender = {
  mount(stage, payload) {
    const root = createRoot(stage)
    flushSync(() => root.render(<CallViewer call={payload} recording="none" style={{ height: 720 }} />))
    return {
      unmount: () => root.unmount(),
      scroller: () => stage.querySelector<HTMLElement>('.ct-transcript'),
      play: () => stage.querySelector<HTMLElement>('.ct-transport button')?.click(),
    }
  },
}

function show(stage: HTMLElement, payload: Payload, part: ReactNode): Mounted {
  const root = createRoot(stage)
  let play = (): void => undefined
  const Player = (): null => {
    const clock = useClock()
    play = () => clock.play()
    return null
  }
  flushSync(() =>
    root.render(
      <Alone payload={payload}>
        {part}
        <Player />
      </Alone>,
    ),
  )
  return { unmount: () => root.unmount(), play: () => play() }
}

function Alone({ payload, children }: { readonly payload: Payload; readonly children: ReactNode }) {
  const editor = useCallEditor({ call: payload, readOnly: true })
  return (
    <Timeline.Root editor={editor} recording="none">
      {children}
    </Timeline.Root>
  )
}
