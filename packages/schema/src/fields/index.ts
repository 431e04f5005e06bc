export type { FieldDescriptor, FieldEditor, FieldKind } from './descriptor.ts'
