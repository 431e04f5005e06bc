import type { CallOutline, OutlineLine, OutlineTimes } from '../../outline/outline.ts'
import { roleOfSpeaker } from '../parse/speakers.ts'
import { type DialogueSpeaker, guessRoles } from './guess-roles.ts'
import { cueTimes, pauseOf, stripLine } from './strip-line.ts'

/** How a pasted dialogue is read. */
export interface DialogueOptions {
  /** Whose turns a speaker's are, by the name as it is written; for names that are not here it is guessed. */
  readonly roles?: ReadonlyMap<string, 'user' | 'agent'>
}

/** What a pasted dialogue was taken for. */
export interface ReadDialogue {
  readonly outline: CallOutline
  /** For each line of the outline the line of the text that it begins on, from 1. */
  readonly places: readonly number[]
  /** In the order in which they first speak. */
  readonly speakers: readonly DialogueSpeaker[]
  /** Lines of the text that were left out, from 1: headings, cue numbers, notes of a caption file. */
  readonly skipped: readonly number[]
  /** How sure the whole reading is, from 0 to 1: as sure as the least sure speaker; 0 when nothing is said. */
  readonly confidence: number
}

/**
 * Reads a dialogue that was written or pasted without any notation: "Agent: …" on lines or in one, "Speaker 1",
 * "AI:" and "Human:", with times in front, bullets, quote marks, or as captions. Where nobody is named, lines
 * are taken by turns, the agent first. Never fails; what was guessed is told.
 */
export function readDialogue(text: string, { roles = new Map() }: DialogueOptions = {}): ReadDialogue {
  const { pieces, skipped } = piecesOf(text)
  const named = pieces.some(({ name }) => name !== undefined)
  const turns = named ? joined(pieces) : alternating(pieces)
  const speakers = named ? guessRoles(tallies(turns), roles) : unnamed(turns)
  const roleOf = new Map(speakers.map(({ name, role }) => [name, role]))

  const lines = turns.map((turn): OutlineLine => {
    if (turn.pauseMs !== undefined) return { kind: 'pause', ms: turn.pauseMs }
    const role = turn.role ?? roleOf.get(turn.name ?? '') ?? 'agent'
    return { kind: 'turn', role, text: turn.texts.join(' '), ...(turn.times ? { times: turn.times } : {}) }
  })
  return {
    outline: { fields: {}, pace: {}, lines },
    places: turns.map(({ line }) => line),
    speakers,
    skipped,
    confidence: speakers.length === 0 ? 0 : Math.min(...speakers.map(({ confidence }) => confidence)),
  }
}

interface Piece {
  readonly line: number
  readonly name: string | undefined
  readonly texts: string[]
  readonly times: OutlineTimes | undefined
  readonly pauseMs: number | undefined
  readonly role?: 'user' | 'agent'
}

function piecesOf(text: string): { readonly pieces: readonly Piece[]; readonly skipped: readonly number[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const stripped = lines.map(stripLine)
  const isSpeaker = speakerTest(stripped.map(({ text: line }) => line))
  const pieces: Piece[] = []
  const skipped: number[] = []
  let cue: OutlineTimes | undefined
  let inNote = false
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const { text: plain, startMs, voice } = stripped[index] ?? stripLine(raw)
    const nextIsCue = cueTimes(lines[index + 1] ?? '') !== undefined
    const times = cueTimes(raw)
    if (raw.trim() === '') inNote = false
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(raw)) inNote = true
    if (times) {
      cue = times
      continue
    }
    if (inNote || (index === 0 && /^WEBVTT/.test(raw)) || (nextIsCue && /^[\w-]+$/.test(raw.trim()))) {
      if (raw.trim() !== '') skipped.push(line)
      continue
    }
    if (plain === '') continue
    const pauseMs = pauseOf(raw.trim())
    if (pauseMs !== undefined) {
      pieces.push({ line, name: undefined, texts: [], times: undefined, pauseMs })
      continue
    }
    const written = cue ?? (startMs === undefined ? undefined : { startMs })
    cue = undefined
    for (const [part, { name, text: said }] of splitBySpeakers(plain, isSpeaker).entries()) {
      pieces.push({
        line,
        name: name ?? (part === 0 ? voice : undefined),
        texts: said === '' ? [] : [said],
        times: part === 0 ? written : undefined,
        pauseMs: undefined,
      })
    }
  }
  return { pieces, skipped }
}

const NAME_AT_START =
  /^([\p{L}\p{N}][^:：<>{}"]{0,39}?)\s*(?:[[(]\d{1,3}:\d{2}[\d:.,]*[\])]\s*)?[:：](?!\/\/)(?=\s|$|[^\d\s])/u
const GENERIC =
  /^(?:(?:speaker|spk|channel|sprecher|hablante|locuteur|interlocutor|person)[ _-]?\w{1,2}|[A-Z]\d?)$/i
const MOST_NAME_WORDS = 4

/** Which names stand for speakers: known ones, numbered ones, and any that come more than once. */
function speakerTest(lines: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = NAME_AT_START.exec(line)?.[1]
    if (name !== undefined && name.split(/\s+/).length <= MOST_NAME_WORDS) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const sure = new Set([...counts].flatMap(([name, count]) => (count > 1 || isKnown(name) ? [name] : [])))
  // With one sure speaker or none, a name that comes once is the other one.
  const once = sure.size < 2 ? [...counts.keys()] : []
  const accepted = new Set([...sure, ...once])
  return (name) => accepted.has(name) || (isKnown(name) && /^\p{Lu}|^[^\p{Ll}]/u.test(name))
}

function isKnown(name: string): boolean {
  return roleOfSpeaker(name) !== undefined || GENERIC.test(name)
}

const NAME_INSIDE =
  /(?<=^|\s)([\p{L}][\p{L}\p{M}\p{N}_.'’-]{0,39}(?: [\p{L}\p{M}\p{N}#]{1,39}){0,2})\s?(?:[[(]\d{1,3}:\d{2}[\d:.,]*[\])]\s?)?[:：](?=\s|$)/gu

/** A line cut where a speaker's name stands, so that a dialogue may be written in one line. */
function splitBySpeakers(
  line: string,
  isSpeaker: (name: string) => boolean,
): readonly { readonly name: string | undefined; readonly text: string }[] {
  const cuts: { readonly name: string; readonly from: number; readonly to: number }[] = []
  const first = NAME_AT_START.exec(line)
  if (first?.[1] !== undefined && isSpeaker(first[1])) {
    cuts.push({ name: first[1], from: 0, to: first[0].length })
  }
  for (const found of line.matchAll(NAME_INSIDE)) {
    const whole = found[1] ?? ''
    const words = whole.split(' ')
    const at = words.findIndex((_, index) => isSpeaker(words.slice(index).join(' ')))
    const from = found.index + words.slice(0, Math.max(0, at)).join(' ').length + (at > 0 ? 1 : 0)
    if (at < 0 || from < (cuts.at(-1)?.to ?? 0)) continue
    cuts.push({ name: words.slice(at).join(' '), from, to: found.index + found[0].length })
  }
  const before = line.slice(0, cuts[0]?.from ?? line.length).trim()
  const parts = cuts.map(({ name, to }, index) => ({
    name,
    text: line.slice(to, cuts[index + 1]?.from).trim(),
  }))
  return before === '' && parts.length > 0 ? parts : [{ name: undefined, text: before }, ...parts]
}

/** Lines that nobody is named on go on with the turn before; those with a time are one of their own. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const turns: Piece[] = []
  const firstName = pieces.find(({ name }) => name !== undefined)?.name
  let spoken: Piece | undefined
  for (const piece of pieces) {
    const goesOn = piece.pauseMs === undefined && piece.name === undefined
    if (goesOn && spoken && spoken === turns.at(-1) && piece.times === undefined) {
      spoken.texts.push(...piece.texts)
      continue
    }
    const turn = goesOn ? { ...piece, name: spoken?.name ?? firstName } : piece
    turns.push(turn)
    if (turn.pauseMs === undefined) spoken = turn
  }
  return turns.filter(({ texts, pauseMs }) => texts.length > 0 || pauseMs !== undefined)
}

function alternating(pieces: readonly Piece[]): readonly Piece[] {
  let spoken = 0
  return pieces.map((piece) => {
    if (piece.pauseMs !== undefined) return piece
    spoken += 1
    return { ...piece, role: spoken % 2 === 1 ? 'agent' : 'user' }
  })
}

const SAMPLE_TURNS = 6

function tallies(turns: readonly Piece[]): Parameters<typeof guessRoles>[0] {
  const found = new Map<string, { turns: number; readonly said: string[] }>()
  for (const { name = '', texts, pauseMs } of turns) {
    if (pauseMs !== undefined) continue
    const tally = found.get(name) ?? { turns: 0, said: [] }
    tally.turns += 1
    if (tally.said.length < SAMPLE_TURNS) tally.said.push(texts.join(' ').slice(0, 400))
    found.set(name, tally)
  }
  return [...found].map(([name, { turns: count, said }]) => ({ name, turns: count, sample: said.join('\n') }))
}

const UNNAMED_CONFIDENCE = 0.3

function unnamed(turns: readonly Piece[]): readonly DialogueSpeaker[] {
  return (['agent', 'user'] as const).flatMap((role): readonly DialogueSpeaker[] => {
    const count = turns.filter((turn) => turn.role === role).length
    return count === 0 ? [] : [{ name: '', role, by: 'order', confidence: UNNAMED_CONFIDENCE, turns: count }]
  })
}
