import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { keyMeantAs, meantField, metadataHome, type PathRoot } from '@call-timeline/schema/rules'
import { refuse } from '../../../commands/define-command.ts'
import { getIn, isObject, setIn } from '../../../json/json-path.ts'
import { changeObject, samePlaces, withRenamedKey } from '../edits.ts'
import { type FixKind, type FixSite, fix, own } from '../fix-kind.ts'

const OCCUPIED = 'There is a value at the other place already. Decide by hand which of the two to keep.'

/** A key under the name that it was probably meant to have; in a list for every item that has it. */
export const renameKey: FixKind = fix('rename_key', 'Rename the key', (site) => {
  const { wire, path } = site
  const key = path.at(-1)
  const meant = meantField(rootOf(site), wire, path)
  if (meant === undefined || typeof key !== 'string') return undefined
  const next = samePlaces(wire, path).reduce<Json | undefined>((root, place) => {
    if (root === undefined || meantField(rootOf(site), root, place) !== meant) return root
    return changeObject(root, place.slice(0, -1), (object) => withRenamedKey(object, key, meant))
  }, wire)
  return own(site, next)
})

/** The key that was probably meant to be a missing field, under that field's name. */
export const renameToMissing: FixKind = fix('rename_key', 'Rename the key that was meant', (site) => {
  const { wire, path } = site
  const field = path.at(-1)
  const key = keyMeantAs(rootOf(site), wire, path)
  if (key === undefined || typeof field !== 'string') return undefined
  return own(
    site,
    changeObject(wire, path.slice(0, -1), (object) => withRenamedKey(object, key, field)),
  )
})

function rootOf({ record }: FixSite): PathRoot {
  return record ? 'segment' : 'call'
}

/** The name to send in place of another that the endpoint takes too. */
export const nameToSend: FixKind = fix('rename_key', 'Rename it to "from"', (site) => {
  const { wire } = site
  const next = changeObject(wire, ['node'], (node) =>
    Object.hasOwn(node, 'from')
      ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'from_node'))
      : withRenamedKey(node, 'from_node', 'from'),
  )
  return own(site, next)
})

/** A key that would be lost, moved into the metadata of its segment or of the call. */
export const moveToMetadata: FixKind = fix('move_to_metadata', 'Move it into the metadata', (site) => {
  const { wire, path } = site
  const key = path.at(-1)
  // Each word has its own; a turn's metadata has room for one.
  if (typeof key !== 'string' || path[0] === 'words') return undefined
  return own(site, movedTo(wire, path, ['metadata', key]))
})

function movedTo(wire: JsonObject, from: JsonPath, to: JsonPath): Json | undefined {
  const value = getIn(wire, from)
  if (value === undefined || getIn(wire, to) !== undefined) return undefined
  const without = setIn(wire, from, undefined)
  // A metadata that is null holds nothing, and an object takes its place.
  const parent = to[0] === 'metadata' && without && getIn(without, ['metadata']) === null
  const open = parent ? setIn(without, ['metadata'], {}) : without
  return open && setIn(open, to, value)
}

/** A known key of the metadata, by the name and at the place that the endpoint reads. */
export const moveHome: FixKind = fix('move_home', 'Move it where it is read', (site) => {
  const { wire, path } = site
  const key = path.at(-1)
  if (typeof key !== 'string') return undefined
  const meant = meantField('call', wire, path)
  if (meant !== undefined) {
    return own(
      site,
      changeObject(wire, path.slice(0, -1), (object) => withRenamedKey(object, key, meant)),
    )
  }
  const home = path.length === 2 ? metadataHome(key) : undefined
  if (home === undefined) return undefined
  return own(site, movedTo(wire, path, ['metadata', ...home])) ?? refuse(OCCUPIED)
})

/** What the documentation has in `metadata`, out of the raw metadata. */
export const moveToDocumented: FixKind = fix('move_to_metadata', 'Move it to "metadata"', (site) => {
  const key = site.path.at(-1)
  if (typeof key !== 'string') return undefined
  return own(site, movedTo(site.wire, site.path, ['metadata', key])) ?? refuse(OCCUPIED)
})

/** Of a key in both metadata objects the one that the endpoint keeps stays. */
export const keepRaw: FixKind = fix('keep_raw', 'Keep the one in the raw metadata', (site) =>
  own(site, setIn(site.wire, site.path, undefined)),
)

/** Of a key in both metadata objects the one that would be lost stays. */
export const keepMetadata: FixKind = fix('keep_metadata', 'Keep the one in "metadata"', (site) => {
  const key = site.path.at(-1)
  return typeof key === 'string' && isObject(getIn(site.wire, ['general_meta_data_raw']))
    ? own(site, setIn(site.wire, ['general_meta_data_raw', key], undefined))
    : undefined
})
