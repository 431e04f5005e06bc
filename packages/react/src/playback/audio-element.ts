/** What is used of an `HTMLAudioElement`. */
export interface AudioElement extends EventTarget {
  src: string
  preload: string
  currentTime: number
  playbackRate: number
  preservesPitch: boolean
  readonly paused: boolean
  readonly readyState: number
  readonly error: { readonly code: number } | null
  play(): Promise<void>
  pause(): void
  load(): void
  removeAttribute(name: string): void
}
