import { writeFileSync } from 'node:fs'
import { createCallJsonSchema } from '../create-call-json-schema.ts'

writeFileSync(
  new URL('../create-call.schema.json', import.meta.url),
  `${JSON.stringify(createCallJsonSchema(), null, 2)}\n`,
)
