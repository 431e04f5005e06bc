export { crowdedWires, hostileWire } from './hostile-wires.ts'
export { runStep } from './run-step.ts'
export { runWrites } from './run-writes.ts'
export { type EditStep, editStep, editSteps, linkedSteps, type TimesStep } from './steps.ts'
export { linkedWire, segmentWire } from './wires.ts'
export {
  createWorld,
  runWorld,
  type World,
  type WorldStep,
  worldSteps,
} from './world.ts'
export { type WriteStep, writeSteps } from './write-steps.ts'
