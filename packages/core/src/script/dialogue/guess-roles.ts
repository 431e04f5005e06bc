import { foldName, roleOfSpeaker } from '../parse/speakers.ts'

/** A speaker of a pasted dialogue and whose turns they were taken for. */
export interface DialogueSpeaker {
  /** As it is written; empty where nobody is named. */
  readonly name: string
  readonly role: 'user' | 'agent'
  /** How the role was found: by the name, by what is said, by who speaks first, or as it was asked for. */
  readonly by: 'name' | 'words' | 'order' | 'choice'
  /** How sure that is, from 0 to 1. */
  readonly confidence: number
  readonly turns: number
}

/** What is known of a speaker before the roles are. */
export interface SpeakerTally {
  readonly name: string
  readonly turns: number
  /** The first of what is said. */
  readonly sample: string
}

const AGENT_PHRASES =
  /how (?:can|may) i (?:help|assist)|thank(?:s| you) for calling|virtual (?:assistant|agent)|may i have your|can i (?:have|get) your|is there anything else|i can help|your (?:account|order|booking|appointment)|wie kann ich|en qué (?:puedo|le puedo)|comment puis-je|como posso ajudar|come posso aiutar/gi
const USER_PHRASES =
  /\bmy (?:account|order|bill|card|booking|appointment|balance)|\bi(?:'d| would) like|\bi (?:need|want)|i(?:'m| am) calling (?:about|because|to)/gi

/** Finds a role for each speaker, in the order in which they first speak. */
export function guessRoles(
  speakers: readonly SpeakerTally[],
  chosen: ReadonlyMap<string, 'user' | 'agent'>,
): readonly DialogueSpeaker[] {
  const known = speakers.map(({ name }) => byName(name, chosen))
  const agentKnown = known.some((each) => each?.role === 'agent')
  const userKnown = known.some((each) => each?.role === 'user')
  const leans = speakers.map(({ sample }) => count(sample, AGENT_PHRASES) - count(sample, USER_PHRASES))
  const open = speakers.flatMap((_, index) => (known[index] ? [] : [index]))
  const best = open.toSorted((a, b) => (leans[b] ?? 0) - (leans[a] ?? 0))[0]
  const leanApart =
    best !== undefined && open.every((index) => index === best || (leans[index] ?? 0) < (leans[best] ?? 0))
  const byWords = leanApart && open.length > 1

  return speakers.map(({ name, turns }, index): DialogueSpeaker => {
    const found = known[index]
    if (found) return { name, turns, ...found }
    if (agentKnown !== userKnown) {
      const role = agentKnown ? 'user' : 'agent'
      return { name, turns, role, by: 'order', confidence: speakers.length === 2 ? 0.9 : 0.6 }
    }
    const agent = agentKnown ? undefined : byWords ? best : open[0]
    const sure = byWords ? 0.85 : 0.6
    return {
      name,
      turns,
      role: index === agent ? 'agent' : 'user',
      by: byWords ? 'words' : 'order',
      confidence: speakers.length > 2 ? Math.min(sure, 0.5) : sure,
    }
  })
}

function byName(
  name: string,
  chosen: ReadonlyMap<string, 'user' | 'agent'>,
): Pick<DialogueSpeaker, 'role' | 'by' | 'confidence'> | undefined {
  const choice = chosen.get(name)
  if (choice) return { role: choice, by: 'choice', confidence: 1 }
  const whole = roleOfSpeaker(name)
  if (whole) return { role: whole, by: 'name', confidence: 1 }
  const roles = new Set(
    foldName(name)
      .split(/[^\p{L}\p{M}]+/u)
      .map(roleOfSpeaker)
      .filter((role) => role !== undefined),
  )
  const [only] = roles
  return only && roles.size === 1 ? { role: only, by: 'name', confidence: 0.9 } : undefined
}

function count(text: string, phrases: RegExp): number {
  return text.match(phrases)?.length ?? 0
}
