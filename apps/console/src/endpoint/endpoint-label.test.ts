import { describe, expect, it } from 'vitest'
import { endpointLabel } from './endpoint-label.ts'

const target = { workspaceId: 12, agentId: 'front-desk' }
const limits = { maxBodyBytes: 1000 }

describe('endpointLabel', () => {
  it('says that the local endpoint is on this machine', () => {
    const upstream = { kind: 'local', host: '127.0.0.1:4174' } as const
    expect(endpointLabel({ target, upstream, limits })).toMatchObject({
      long: 'Local ingest · this machine',
      isReal: false,
    })
  })

  it('names host, workspace and agent of a real one', () => {
    const upstream = { kind: 'remote', host: 'api.usetuner.ai' } as const
    expect(endpointLabel({ target, upstream, limits })).toMatchObject({
      long: 'api.usetuner.ai · workspace 12 · agent front-desk',
      isReal: true,
    })
  })
})
