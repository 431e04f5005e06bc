import type { CallTarget } from '@call-timeline/schema/answers'
import { isListed, onlyTarget, type TargetRule } from './target-rule.ts'

const DIGITS = /^[1-9]\d{0,15}$/

/**
 * The target that a request names in its query, as the ingest endpoint's own query does, if it is allowed;
 * without a query, the one target that there is. Anything else is undefined: nothing is guessed.
 * @param rules the proxy's list
 * @param granted what this user may use of it
 */
export function requestedTarget(
  query: URLSearchParams,
  rules: readonly TargetRule[],
  granted: 'listed' | readonly TargetRule[],
): CallTarget | undefined {
  const workspaces = query.getAll('workspace_id')
  const agents = query.getAll('agent_remote_identifier')
  const target =
    workspaces.length === 0 && agents.length === 0 ? onlyTarget(rules) : namedTarget(workspaces, agents)
  if (target === undefined || !isListed(target, rules)) return undefined
  return granted === 'listed' || isListed(target, granted) ? target : undefined
}

function namedTarget(workspaces: readonly string[], agents: readonly string[]): CallTarget | undefined {
  const [workspace] = workspaces
  const [agentId] = agents
  if (workspaces.length !== 1 || agents.length !== 1 || !workspace || !agentId) return undefined
  return DIGITS.test(workspace) ? { workspaceId: Number(workspace), agentId } : undefined
}
