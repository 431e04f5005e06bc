import type { CallTarget } from '@call-timeline/schema/answers'

/** Agents of one workspace that calls may be sent to. There is no wildcard. */
export interface TargetRule {
  readonly workspaceId: number
  readonly agents: readonly string[]
}

/** Whether a target is in the list. */
export function isListed(target: CallTarget, rules: readonly TargetRule[]): boolean {
  return rules.some(
    ({ workspaceId, agents }) => workspaceId === target.workspaceId && agents.includes(target.agentId),
  )
}

/** The only target of a list, or undefined when it names none or several. */
export function onlyTarget(rules: readonly TargetRule[]): CallTarget | undefined {
  const targets = rules.flatMap(({ workspaceId, agents }) =>
    agents.map((agentId) => ({ workspaceId, agentId })),
  )
  return targets.length === 1 ? targets[0] : undefined
}
