import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PayloadOpener, type PayloadOpenerProps } from './payload-opener.tsx'

const onOpen = vi.fn<PayloadOpenerProps['onOpen']>()

afterEach(cleanup)
beforeEach(() => {
  onOpen.mockReset()
  render(<PayloadOpener onOpen={onOpen} />)
})

const zone = (): HTMLElement => screen.getByRole('region', { name: 'Open a payload' })
const choose = (file: File) => {
  const input = zone().querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('no file input')
  fireEvent.change(input, { target: { files: [file] } })
}

describe('opening a payload', () => {
  it('takes a file, valid as a call or not', async () => {
    choose(new File(['{"call_id": 4}'], 'broken.json'))
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith({ call_id: 4 }, 'broken.json'))
  })

  it('takes a file that is dropped', async () => {
    const files = [new File(['[1]'], 'list.json')]
    fireEvent.dragOver(zone(), { dataTransfer: { files, getData: () => '' } })
    expect(zone().dataset.over).toBe('')
    fireEvent.drop(zone(), { dataTransfer: { files, getData: () => '' } })
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith([1], 'list.json'))
    expect(zone().dataset.over).toBeUndefined()
  })

  it('takes text that is dropped', () => {
    fireEvent.drop(zone(), { dataTransfer: { files: [], getData: () => '{"a": 1}' } })
    expect(onOpen).toHaveBeenCalledWith({ a: 1 }, undefined)
  })

  it('takes text that is pasted, at once', async () => {
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('Or paste JSON'))
    await user.paste('\uFEFF{"__proto__": {"a": 1}}')
    expect(JSON.stringify(onOpen.mock.calls[0]?.[0])).toBe('{"__proto__":{"a":1}}')
    expect(screen.getByLabelText('Or paste JSON')).toHaveProperty('value', '')
  })

  it('says what is wrong with other text, where, and that nothing was opened', async () => {
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('Or paste JSON'))
    await user.paste('{"call_id": "a",\n  oops}')
    const alert = screen.getByRole('alert').textContent
    expect(alert).toContain('That is not JSON.')
    expect(alert).toContain('Line 2, column 3')
    expect(alert).toContain('What is open stays as it is.')
    expect(onOpen).not.toHaveBeenCalled()
    expect(screen.getByLabelText('Or paste JSON')).toHaveProperty('value', '{"call_id": "a",\n  oops}')
  })

  it('names the file that is not JSON', async () => {
    choose(new File(['Agent: hello'], 'notes.txt'))
    await vi.waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('“notes.txt” is not JSON.'),
    )
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('takes one file at a time', () => {
    const files = [new File(['1'], 'a.json'), new File(['2'], 'b.json')]
    fireEvent.drop(zone(), { dataTransfer: { files, getData: () => '' } })
    expect(screen.getByRole('alert').textContent).toContain('one file at a time')
    expect(onOpen).not.toHaveBeenCalled()
  })
})
