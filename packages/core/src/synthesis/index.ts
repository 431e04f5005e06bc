export { fillersFor } from './fillers.ts'
export { type SynthesisOptions, synthesise } from './synthesise.ts'
export { type TimedTurn, type TimeTurnOptions, timeTurn } from './time-turn.ts'
