import type { Link } from './link.ts'
import type { Turn } from './turn.ts'

/** The agent's turns before the caller first speaks, which answer nobody. All of them when the caller never does. */
export function greetingOf(links: readonly Link[]): ReadonlySet<Turn> {
  const greeting = new Set<Turn>()
  for (const { cluster } of links) {
    for (const turn of cluster.turns) {
      if (turn.side === 'user') return greeting
      greeting.add(turn)
    }
  }
  return greeting
}
