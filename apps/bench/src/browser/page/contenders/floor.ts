import type { Contender } from '../contender.ts'
import { plainLanes, plainRows } from '../rows.ts'

const ROW_PX = 32
const OVERSCAN = 8

/** A hand-written window over rows of one height: about the least that a transcript can cost. */
export const transcript: Contender = {
  mount(stage, payload) {
    const rows = plainRows(payload)
    const scroller = document.createElement('div')
    scroller.className = 'peer'
    const content = document.createElement('div')
    content.style.cssText = `position:relative;height:${rows.length * ROW_PX}px`
    scroller.append(content)
    stage.append(scroller)
    let drawn = -1
    const draw = (): void => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_PX) - OVERSCAN)
      if (first === drawn) return
      drawn = first
      const last = Math.min(rows.length, first + Math.ceil(720 / ROW_PX) + 2 * OVERSCAN)
      content.replaceChildren(
        ...rows.slice(first, last).map((row, offset) => {
          const line = document.createElement('div')
          line.className = 'peer-row'
          line.style.cssText = `position:absolute;top:${(first + offset) * ROW_PX}px;height:${ROW_PX}px;overflow:hidden`
          for (const word of row.text.split(' ')) {
            const span = document.createElement('span')
            span.textContent = `${word} `
            line.append(span)
          }
          return line
        }),
      )
    }
    draw()
    scroller.addEventListener('scroll', draw)
    return { unmount: () => scroller.remove(), scroller: () => scroller }
  },
}

/** A bare canvas: about the least that lanes can cost. */
export const lanes: Contender = {
  mount(stage, payload) {
    const byLane = [...plainLanes(payload).values()]
    const endMs = Math.max(...byLane.flat().map((row) => row.endMs))
    const canvas = document.createElement('canvas')
    canvas.width = 1440
    canvas.height = 160
    stage.append(canvas)
    const paint = canvas.getContext('2d')
    const draw = (fromMs: number, toMs: number): void => {
      if (!paint) return
      paint.clearRect(0, 0, canvas.width, canvas.height)
      const scale = canvas.width / (toMs - fromMs)
      for (const [lane, rows] of byLane.entries()) {
        paint.fillStyle = lane % 2 === 0 ? '#99c' : '#9cc'
        for (const row of rows) {
          if (row.endMs < fromMs) continue
          if (row.startMs > toMs) break
          paint.fillRect(
            (row.startMs - fromMs) * scale,
            lane * 40,
            Math.max(1, (row.endMs - row.startMs) * scale),
            34,
          )
        }
      }
    }
    draw(0, endMs)
    return {
      unmount: () => canvas.remove(),
      panZoom(progress) {
        const width = endMs * Math.max(0.02, 1 - progress * 2)
        const from = progress < 0.5 ? 0 : (endMs - width) * (progress - 0.5) * 0.5
        draw(from, from + width)
      },
    }
  },
}
