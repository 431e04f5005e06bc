import type { Json } from '@call-timeline/schema'
import { Profiler } from 'react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type RenderResult, render } from 'vitest-browser-react'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { callOf } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import type { Recording } from './recording.ts'
import { toneUrl } from './testing/tone.ts'

const WORD_MS = 300
const GREETING = ['good', 'morning', 'how', 'can', 'I', 'help']

/** A turn whose words take 300 ms each. */
function turn(role: 'agent' | 'user', startMs: number, text: string): Json {
  const words = text.split(' ').map((word, index) => ({
    word,
    start_ms: startMs + index * WORD_MS,
    end_ms: startMs + (index + 1) * WORD_MS,
  }))
  return { role, text, words, start_ms: startMs, end_ms: startMs + words.length * WORD_MS }
}

const call = callOf(
  turn('agent', 0, GREETING.join(' ')),
  turn('user', 2_400, 'I would like a table for two please'),
  ...Array.from({ length: 60 }, (_, index) =>
    turn(index % 2 === 0 ? 'agent' : 'user', 6_000 + index * 2_000, `this is turn number ${index}`),
  ),
)

async function show(recording: Recording = 'none', onRender: () => void = () => undefined) {
  const editor = openEditor(call)
  const screen = await render(
    <Sized>
      <Profiler id="call" onRender={onRender}>
        <CallEditor editor={editor} recording={recording} />
      </Profiler>
    </Sized>,
  )
  return { editor, screen }
}

const playButton = (screen: RenderResult) => screen.getByRole('button', { name: 'Play', exact: true })
/** Every audio element that is made from now on, until the test ends. */
function watchAudio(): readonly HTMLAudioElement[] {
  const made: HTMLAudioElement[] = []
  const Real = window.Audio
  vi.stubGlobal(
    'Audio',
    class extends Real {
      constructor() {
        super()
        made.push(this)
      }
    },
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  return made
}

const lit = (): string[] => {
  const highlight: Highlight | undefined = CSS.highlights.get('ct-playing')
  return highlight ? [...highlight].map((range) => String(range)) : []
}
const playingRows = () =>
  [...document.querySelectorAll('.ct-row[data-playing]')].map((row) => row.textContent)

describe('following a call without a recording', () => {
  test('Space plays, the words light up one after the other, and Space stops', async () => {
    const { screen } = await show()
    await userEvent.click(document.querySelector('.ct-row-speaker') ?? document.body)
    const seen: string[] = []
    await userEvent.keyboard(' ')
    await expect
      .poll(
        () => {
          const [word] = lit()
          if (word !== undefined && seen.at(-1) !== word) seen.push(word)
          return seen.includes('help')
        },
        { interval: 30, timeout: 10_000 },
      )
      .toBe(true)
    expect(GREETING.filter((word) => seen.includes(word)).length).toBeGreaterThan(3)
    expect([...seen].sort((a, b) => GREETING.indexOf(a) - GREETING.indexOf(b))).toEqual(seen)
    await userEvent.keyboard(' ')
    await expect.element(playButton(screen)).toBeVisible()
  })

  test('a click on a word goes to where it is said', async () => {
    const { screen } = await show()
    const text = document.querySelectorAll('.ct-row-text')[1]
    if (!text) throw new Error('no text')
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode()
    while (node && !node.nodeValue?.includes('table')) node = walker.nextNode()
    if (!node) throw new Error('no word')
    const from = node.nodeValue?.indexOf('table') ?? 0
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + 'table'.length)
    const word = range.getBoundingClientRect()
    const box = text.getBoundingClientRect()
    await userEvent.click(text, {
      position: { x: word.left - box.left + word.width / 2, y: word.top - box.top + word.height / 2 },
    })
    await expect
      .element(screen.getByRole('slider', { name: 'Playback position' }))
      .toHaveAttribute('aria-valuetext', '0:03.6 of 2:05.5')
    await expect.poll(lit).toEqual(['table'])
    expect(playingRows()).toHaveLength(1)
  })

  test('a press on the ruler goes there, and the playhead stands under it', async () => {
    const { screen } = await show()
    const ruler = document.querySelector<HTMLElement>('.ct-lanes-axis')
    if (!ruler) throw new Error('no ruler')
    await userEvent.click(ruler, { position: { x: 300, y: 10 } })
    const head = document.querySelector('.ct-playhead')?.getBoundingClientRect()
    expect(Math.abs((head?.left ?? 0) - ruler.getBoundingClientRect().left - 300)).toBeLessThan(1.5)
    await expect
      .element(screen.getByRole('slider', { name: 'Playback position' }))
      .not.toHaveAttribute('aria-valuenow', '0')
  })

  test('the list goes along until the reader scrolls away, and again when asked to', async () => {
    const { screen } = await show()
    const slider = screen.getByRole('slider', { name: 'Playback position' })
    slider.element().focus()
    await userEvent.keyboard('{PageDown}{PageUp}{PageUp}{PageUp}{PageUp}')
    const list = document.querySelector<HTMLElement>('.ct-transcript')
    if (!list) throw new Error('no list')
    await playButton(screen).click()
    await expect.poll(() => list.scrollTop).toBeGreaterThan(500)
    list.dispatchEvent(new WheelEvent('wheel', { deltaY: -400, bubbles: true }))
    list.scrollTop = 0
    const pill = screen.getByRole('button', { name: 'Follow playback' })
    await expect.element(pill).toBeVisible()
    expect(list.scrollTop).toBeLessThan(50)
    await pill.click()
    await expect.poll(() => list.scrollTop).toBeGreaterThan(500)
  })

  test('between one word and the next nothing renders', async () => {
    let renders = 0
    await show('none', () => {
      renders += 1
    })
    // By key, since a button under the pointer shows its tooltip meanwhile.
    await userEvent.click(document.querySelector('.ct-row-speaker') ?? document.body)
    await userEvent.keyboard(' ')
    // By then what opening and selecting set going has come to rest.
    await expect.poll(lit, { interval: 16 }).toEqual(['can'])
    const digits = document.querySelector('.ct-play-now')
    const [before, text] = [renders, digits?.textContent]
    await expect.poll(() => digits?.textContent, { interval: 16 }).not.toBe(text)
    await expect.poll(lit, { interval: 16 }).toEqual(['I'])
    // The row is the same all the while, so its word moves without React.
    expect(renders).toBe(before)
  })
})

describe('a recording', () => {
  test('is not fetched before it is played, and then is what is heard', async () => {
    const opened = watchAudio()
    const { screen } = await show({ url: toneUrl(130_000) })
    expect(opened).toHaveLength(0)
    await playButton(screen).click()
    await expect.poll(lit).toContain('morning')
    expect(opened.map((audio) => audio.paused)).toEqual([false])
    const heardMs = (opened[0]?.currentTime ?? 0) * 1000
    expect(heardMs).toBeGreaterThan(WORD_MS - 50)
    await screen.getByRole('button', { name: 'Pause' }).click()
    await expect.poll(() => opened[0]?.paused).toBe(true)
  })

  test('that cannot be had says so, and the call is followed in silence', async () => {
    const { screen } = await show({
      url: URL.createObjectURL(new Blob(['this is no sound'], { type: 'audio/wav' })),
    })
    await playButton(screen).click()
    await expect.element(screen.getByRole('status').filter({ hasText: 'No sound' })).toBeVisible()
    await expect.poll(lit).toContain('morning')
  })

  test('with an address that a browser must not open is never opened', async () => {
    const opened = watchAudio()
    const { screen } = await show({ url: 'javascript:alert(1)' })
    await playButton(screen).click()
    await expect.poll(lit).toContain('good')
    expect(opened).toHaveLength(0)
  })
})
