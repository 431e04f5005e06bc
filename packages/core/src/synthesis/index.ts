export {
  estimateWords,
  retimeFromHere,
  SYNTHESIS_COMMANDS,
  synthesiseSelection,
} from './commands/retime-commands.ts'
export { fillersFor } from './fillers.ts'
export { CALL_PRESETS } from './presets/index.ts'
export type { CallPreset, PresetOptions } from './presets/preset.ts'
export { type SynthesisOptions, synthesise } from './synthesise.ts'
export { type TimedTurn, type TimeTurnOptions, timeTurn } from './time-turn.ts'
export type { MutatorId } from './variations/mutator.ts'
export {
  type Variation,
  type VariationChange,
  type VariationSet,
  type VaryOptions,
  varyCall,
} from './variations/vary-call.ts'
