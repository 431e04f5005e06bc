export { type Span, segmentSpan } from '@call-timeline/schema/convert'
