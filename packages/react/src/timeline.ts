export { TimelineRoot as Root } from './context/timeline-root.tsx'
