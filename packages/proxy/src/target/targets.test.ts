import { isJsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grant } from '../options.ts'
import { ask, submit, watchedProxy } from '../testing/watched-proxy.ts'
import type { TargetRule } from './target-rule.ts'

const LISTED: readonly TargetRule[] = [
  { workspaceId: 7, agents: ['corner-bakery', 'front & back'] },
  { workspaceId: 8, agents: ['night-desk'] },
]

/** A proxy that notes where it would have sent a call. */
function noting(targets: readonly TargetRule[] = LISTED, granted: Grant['targets'] = 'listed') {
  const asked: URL[] = []
  const proxy = watchedProxy({
    targets,
    authorize: () => ({ actor: { id: 'somebody' }, targets: granted }),
    upstream: {
      fetch: async (input) => {
        asked.push(new URL(String(input)))
        return Response.json({ id: 1, provider_call_id: 'bakery-0417', is_new: true }, { status: 201 })
      },
    },
  })
  return { proxy, asked }
}

const queryOf = (workspaceId: string, agentId: string): string =>
  `?${new URLSearchParams({ workspace_id: workspaceId, agent_remote_identifier: agentId })}`

describe('a listed target', () => {
  it('is sent to, in a query of our own making', async () => {
    const { proxy, asked } = noting()
    expect((await submit(proxy, { query: queryOf('7', 'front & back') })).status).toBe(201)
    expect([...(asked[0]?.searchParams ?? [])]).toEqual([
      ['workspace_id', '7'],
      ['agent_remote_identifier', 'front & back'],
    ])
  })

  it('needs no query when it is the only one', async () => {
    const { proxy, asked } = noting([{ workspaceId: 8, agents: ['night-desk'] }])
    await submit(proxy)
    expect(asked[0]?.search).toBe('?workspace_id=8&agent_remote_identifier=night-desk')
  })

  it('has to be named when there are several', async () => {
    const { proxy, asked } = noting()
    const { status, json } = await submit(proxy)
    expect([status, json.code, asked.length]).toEqual([403, 'forbidden_target', 0])
  })

  it('is closed to a person who was granted others', async () => {
    const { proxy, asked } = noting(LISTED, [{ workspaceId: 8, agents: ['night-desk'] }])
    expect((await submit(proxy, { query: queryOf('7', 'corner-bakery') })).status).toBe(403)
    expect((await submit(proxy, { query: queryOf('8', 'night-desk') })).status).toBe(201)
    expect(asked).toHaveLength(1)
  })

  it('cannot be granted when it is not listed', async () => {
    const { proxy, asked } = noting(LISTED, [{ workspaceId: 9, agents: ['elsewhere'] }])
    expect((await submit(proxy, { query: queryOf('9', 'elsewhere') })).status).toBe(403)
    expect(asked).toEqual([])
  })
})

describe('any other target is refused before anything is sent', () => {
  it.each([
    '?workspace_id=7',
    '?agent_remote_identifier=corner-bakery',
    '?workspace_id=7&workspace_id=8&agent_remote_identifier=night-desk',
    '?workspace_id=7&agent_remote_identifier=corner-bakery&agent_remote_identifier=night-desk',
    '?workspace_id=8&agent_remote_identifier=corner-bakery',
    '?workspace_id=7%00&agent_remote_identifier=corner-bakery',
    '?workspace_id=%2B7&agent_remote_identifier=corner-bakery',
    '?workspace_id=07&agent_remote_identifier=corner-bakery',
    '?workspace_id=7.0&agent_remote_identifier=corner-bakery',
    '?workspace_id=%207&agent_remote_identifier=corner-bakery',
    '?workspace_id=0x7&agent_remote_identifier=corner-bakery',
    '?workspace_id=%D9%A7&agent_remote_identifier=corner-bakery',
    '?workspace_id=7&agent_remote_identifier=corner-bakery%00',
    '?workspace_id=7&agent_remote_identifier=Corner-Bakery',
    '?workspace_id=7&agent_remote_identifier=corner-bakery%26x%3D1',
    '?workspace_id=7&agent_remote_identifier=..%2Fcorner-bakery',
    '?workspace_id=7&agent_remote_identifier=',
    '?workspace_id=&agent_remote_identifier=corner-bakery',
  ])('%s', async (query) => {
    const { proxy, asked } = noting()
    for (const answer of [await submit(proxy, { query }), await ask(proxy, `/connection${query}`)]) {
      expect([answer.status, answer.json.code]).toEqual([403, 'forbidden_target'])
    }
    expect(asked).toEqual([])
  })

  it('whatever the query', async () => {
    const piece = fc.oneof(
      fc.constantFrom('7', '8', 'corner-bakery', 'night-desk', 'front & back', '../', '%00', '٧', '7e0', ''),
      fc.string({ unit: 'binary' }),
    )
    const name = fc.oneof(
      fc.constantFrom('workspace_id', 'agent_remote_identifier', 'workspace_id[]', 'WORKSPACE_ID'),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, piece), { maxLength: 5 }), async (pairs) => {
        const { proxy, asked } = noting()
        const { status, json } = await submit(proxy, { query: `?${new URLSearchParams(pairs)}` })
        for (const url of asked) {
          const workspaceId = Number(url.searchParams.get('workspace_id'))
          const agents = LISTED.find((rule) => rule.workspaceId === workspaceId)?.agents ?? []
          expect(agents).toContain(url.searchParams.get('agent_remote_identifier'))
          expect(`${url.origin}${url.pathname}`).toBe('http://localhost:9/api/v1/public/call')
        }
        expect(status).toBe(asked.length === 1 ? 201 : 403)
        expect(isJsonObject(json)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
