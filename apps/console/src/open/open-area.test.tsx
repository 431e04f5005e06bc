import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { OpenArea } from './open-area.tsx'

const payload = { call_id: 'a', surprising: [1.5, null], transcript_with_tool_calls: [] }

function clipboard(text: string): { clipboardData: { files: File[]; getData: () => string } } {
  return { clipboardData: { files: [], getData: () => text } }
}

function drag(file: File): { dataTransfer: { types: string[]; files: File[]; getData: () => string } } {
  return { dataTransfer: { types: ['Files'], files: [file], getData: () => '' } }
}

function page() {
  return renderInConsole(
    <OpenArea>
      <p>A page</p>
      <label>
        A field <input />
      </label>
    </OpenArea>,
  )
}

afterEach(cleanup)

describe('OpenArea', () => {
  it('opens a payload that is pasted outside a field, exactly as it is', async () => {
    const { drafts, visited } = page()
    fireEvent.paste(screen.getByText('A page'), clipboard(JSON.stringify(payload)))
    await waitFor(() => expect(visited).toHaveLength(2))
    const draft = await drafts.load(visited[1]?.replace('/call/', '') ?? '')
    expect(draft).toMatchObject({ ok: true, value: { title: 'Pasted call', draft: { wire: payload } } })
  })

  it('opens a file that is dropped, under its name', async () => {
    const { drafts, visited } = page()
    const file = new File([JSON.stringify(payload)], 'tuesday.json')
    fireEvent.drop(screen.getByText('A page'), drag(file))
    await waitFor(() => expect(visited).toHaveLength(2))
    expect(await drafts.list()).toMatchObject({ ok: true, value: [{ title: 'tuesday.json' }] })
  })

  it('says where a dropped file stops being JSON, and stays where it is', async () => {
    const { drafts, visited } = page()
    fireEvent.drop(screen.getByText('A page'), drag(new File(['{"call_id": oops}'], 'broken.json')))
    expect(await screen.findByText('broken.json is not JSON and was not opened')).not.toBeNull()
    expect(screen.getByText(/Line 1, column 13/)).not.toBeNull()
    expect(visited).toEqual(['/'])
    expect(await drafts.list()).toEqual({ ok: true, value: [] })
  })

  it('leaves a paste into a field to the field', async () => {
    const { visited } = page()
    const wasTaken = !fireEvent.paste(screen.getByLabelText('A field'), clipboard(JSON.stringify(payload)))
    expect(wasTaken).toBe(false)
    expect(visited).toEqual(['/'])
  })

  it('leaves alone what a part of the page has taken', async () => {
    const { visited } = renderInConsole(
      <OpenArea>
        <p onPaste={(event) => event.preventDefault()}>A part with a use for it</p>
      </OpenArea>,
    )
    fireEvent.paste(screen.getByText('A part with a use for it'), clipboard('not JSON at all'))
    expect(visited).toEqual(['/'])
    expect(screen.queryByText(/not opened/)).toBeNull()
  })
})
