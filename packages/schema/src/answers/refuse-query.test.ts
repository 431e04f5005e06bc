import { describe, expect, it } from 'vitest'
import { queryErrors } from './refuse-query.ts'

describe('the query of a request', () => {
  it('is fine with a positive workspace and any agent', () => {
    expect(queryErrors({ workspaceId: '12', agentRemoteIdentifier: 'a&b' })).toEqual([])
  })

  it('needs both', () => {
    expect(queryErrors({ workspaceId: null, agentRemoteIdentifier: null })).toEqual([
      { type: 'missing', loc: ['query', 'workspace_id'], msg: 'Field required', input: null },
      { type: 'missing', loc: ['query', 'agent_remote_identifier'], msg: 'Field required', input: null },
    ])
  })

  it.each([
    ['abc', 'int_parsing'],
    ['', 'int_parsing'],
    ['1.5', 'int_parsing'],
    ['0', 'greater_than'],
    ['-1', 'greater_than'],
  ])('has no workspace %j', (workspaceId, type) => {
    const [error] = queryErrors({ workspaceId, agentRemoteIdentifier: 'a' })
    expect(error).toMatchObject({ type, loc: ['query', 'workspace_id'], input: workspaceId })
  })
})
