import { readViewState, type ViewState } from './view-state.ts'

/** The parameters of an address that hold a view; others are left as they are. */
const KEYS = { time: 't', tab: 'tab', selection: 'select', filters: 'filter' } as const

/** More text than this is no link of ours; characters. */
const LONGEST = 20_000

/** The view in an address; whatever cannot be used is left out. */
export function readViewParams(params: URLSearchParams): ViewState {
  const time = params.get(KEYS.time)
  const refs = readJson(params.get(KEYS.selection))
  return readViewState({
    timeMs: time === null || time.trim() === '' ? undefined : Number(time),
    tab: params.get(KEYS.tab) ?? undefined,
    filters: readJson(params.get(KEYS.filters)),
    selection: Array.isArray(refs)
      ? refs.map((ref: unknown) => {
          const [id, index, startMs]: readonly unknown[] = Array.isArray(ref) ? ref : []
          return { id, index, startMs }
        })
      : undefined,
  })
}

/** The parameters with another view. */
export function writeViewParams(
  params: URLSearchParams,
  { selection, timeMs, filters, tab }: ViewState,
): URLSearchParams {
  const after = new URLSearchParams(params)
  const write = (key: string, value: string | undefined): void => {
    if (value === undefined) after.delete(key)
    else after.set(key, value)
  }
  write(KEYS.time, timeMs === undefined ? undefined : String(timeMs))
  write(KEYS.tab, tab)
  write(KEYS.selection, selection && JSON.stringify(selection.map((ref) => [ref.id, ref.index, ref.startMs])))
  write(KEYS.filters, filters && JSON.stringify(filters))
  return after
}

function readJson(text: string | null): unknown {
  if (text === null || text.length > LONGEST) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
