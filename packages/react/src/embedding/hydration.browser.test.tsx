import '../styles/styles.css'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { shortCall } from '../testing/payloads.ts'

const place = document.createElement('div')
afterEach(() => place.remove())

test.each([
  ['viewer', () => <CallViewer call={shortCall} />],
  ['editor', () => <CallEditor editor={openEditor(shortCall)} />],
])('a %s from a server comes to life as it was sent', async (_name, element) => {
  const complaints: unknown[] = []
  const html = renderToString(<StrictMode>{element()}</StrictMode>)
  place.style.height = '700px'
  place.innerHTML = html
  document.body.append(place)
  const sent = place.querySelector('.ct-root')
  const root = hydrateRoot(place, <StrictMode>{element()}</StrictMode>, {
    onRecoverableError: (error) => complaints.push(error),
  })
  // A server has no layout, so the rows come once there is one.
  await vi.waitFor(() => expect(place.textContent).toContain('Two, please'))
  // The very element that was sent, taken over and not thrown away.
  expect(place.querySelector('.ct-root')).toBe(sent)
  expect(complaints).toEqual([])
  root.unmount()
})
