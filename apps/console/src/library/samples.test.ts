import { checkCall, parseCall } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { summariseCall } from '../call/call-summary.ts'
import { loadSample, SAMPLES, sampleFileIds } from './samples.ts'

describe('sample calls', () => {
  it('lists every file once', () => {
    expect(SAMPLES.map(({ id }) => id).sort()).toEqual(sampleFileIds().sort())
  })

  it.each(SAMPLES.filter(({ faulty }) => !faulty).map(({ id }) => id))('%s is a clean call', async (id) => {
    const call = await loadSample(id)
    expect(parseCall(call).ok).toBe(true)
    expect(checkCall(call)).toEqual([])
  })

  it('has one call with errors and warnings to show', async () => {
    const faulty = SAMPLES.filter(({ faulty }) => faulty)
    expect(faulty).toHaveLength(1)
    const severities = checkCall(await loadSample(faulty[0]?.id ?? '')).map(({ severity }) => severity)
    expect(new Set(severities)).toEqual(new Set(['error', 'warning', 'info']))
  })

  it('gives each call an id of its own', async () => {
    const ids = await Promise.all(SAMPLES.map(async ({ id }) => summariseCall(await loadSample(id)).callId))
    expect(new Set(ids).size).toBe(SAMPLES.length)
  })

  it('has a long call', async () => {
    const counts = await Promise.all(SAMPLES.map(async ({ id }) => summariseCall(await loadSample(id))))
    expect(
      Math.max(...counts.map(({ turns, toolCalls, nodeMoves }) => turns + 2 * toolCalls + nodeMoves)),
    ).toBeGreaterThan(150)
  })
})
