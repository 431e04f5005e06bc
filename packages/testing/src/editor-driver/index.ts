export { runStep, runWrites } from './run-step.ts'
export {
  type EditStep,
  editStep,
  editSteps,
  segmentWire,
  type TimesStep,
  type WriteStep,
  writeSteps,
} from './steps.ts'
