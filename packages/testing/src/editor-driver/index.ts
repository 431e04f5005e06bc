export { runStep, runWrites } from './run-step.ts'
export {
  type EditStep,
  editStep,
  editSteps,
  linkedSteps,
  linkedWire,
  segmentWire,
  type TimesStep,
  type WriteStep,
  writeSteps,
} from './steps.ts'
