import type { RefusalDetail } from '@call-timeline/schema/answers'

/** An answer other than a receipt: a text, or a list of errors. */
export interface Refusal {
  readonly status: number
  readonly detail: string | readonly RefusalDetail[]
}

/** A refusal with a text. */
export function refuse(status: number, detail: string): Refusal {
  return { status, detail }
}

/** A refusal with a list of errors. */
export function refuseFields(detail: readonly RefusalDetail[]): Refusal {
  return { status: 422, detail }
}
