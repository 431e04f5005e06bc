/** How much of a call's times a script says: none, those of its rows, or those of its words too. */
export type TimesLevel = 'none' | 'turns' | 'words'

/** The keys of a row that say when it takes place. */
export const TIME_KEYS = ['start_ms', 'end_ms', 'duration_ms'] as const

/** The keys of a tool that say when it ran. */
export const TOOL_TIME_KEYS = ['start_ms', 'end_ms'] as const
