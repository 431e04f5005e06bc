import { describe, expect, it } from 'vitest'
import { endpointAt } from './endpoint.ts'

const TARGET = { workspaceId: 7, agentId: 'corner-bakery' }

describe('the addresses of an endpoint', () => {
  it.each(['https://api.usetuner.ai', 'https://api.usetuner.ai/', 'https://api.usetuner.ai///'])(
    'do not depend on slashes at the end of %s',
    (base) => {
      expect(endpointAt(base).callUrl(TARGET).href).toBe(
        'https://api.usetuner.ai/api/v1/public/call?workspace_id=7&agent_remote_identifier=corner-bakery',
      )
    },
  )

  it('keep the path of a deployment of its own', () => {
    const endpoint = endpointAt('https://calls.example:8443/tuner/')
    expect(endpoint.callUrl(TARGET).pathname).toBe('/tuner/api/v1/public/call')
    expect(endpoint.agentsUrl(7).href).toBe('https://calls.example:8443/tuner/api/v1/workspaces/7/agents/')
    expect(endpoint.host).toBe('calls.example:8443')
  })

  it.each(['a&workspace_id=8', 'a#b', 'a+b c', 'a%26b', '日本/../x', "a'b"])(
    'carry the agent %j whole',
    (agentId) => {
      const url = endpointAt('https://api.example').callUrl({ workspaceId: 7, agentId })
      const received = new URL(url.href)
      expect(received.searchParams.getAll('agent_remote_identifier')).toEqual([agentId])
      expect(received.searchParams.getAll('workspace_id')).toEqual(['7'])
      expect(received.pathname).toBe('/api/v1/public/call')
    },
  )
})

describe('a base URL', () => {
  it.each(['http://localhost:4200', 'http://127.0.0.1', 'http://127.8.9.1:1', 'http://[::1]:4200'])(
    'may be plain http on this machine: %s',
    (base) => expect(() => endpointAt(base)).not.toThrow(),
  )

  it.each([
    'http://api.usetuner.ai',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://10.0.0.1',
    'http://[::2]',
    'ftp://localhost',
    'file:///etc/passwd',
    'https://user:password@api.example',
    'https://api.example/?workspace_id=8',
    'https://api.example/#x',
    'api.usetuner.ai',
    '',
  ])('is refused: %s', (base) => {
    expect(() => endpointAt(base)).toThrow(/base URL/)
    expect(() => endpointAt(base)).not.toThrow(/password/)
  })
})
