import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'

/** Every module that ends up in a bundle of one entry; `eager` without what is loaded later. */
async function modulesOf(entry: string): Promise<{ all: string[]; eager: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@call-timeline/source', 'module', 'browser'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: `packages/${entry}`, formats: ['es'], fileName: 'bundle' },
      rolldownOptions: { external: [/^node:/, /^react(-dom)?(\/|$)/] },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const chunks = outputs.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))

  const eager = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk): void => {
    for (const id of [...chunk.moduleIds, ...chunk.imports]) eager.add(id)
    for (const name of chunk.imports) {
      const next = byName.get(name)
      if (next !== undefined && !eager.has(`visited:${name}`)) {
        eager.add(`visited:${name}`)
        visit(next)
      }
    }
  }
  for (const chunk of chunks) if (chunk.isEntry) visit(chunk)
  return { all: chunks.flatMap((chunk) => [...chunk.moduleIds, ...chunk.imports]), eager: [...eager] }
}

const ZOD = /node_modules\/(.*\/)?zod\//
const QUERY = /@tanstack\/(react-query|query-core)/
const REACT = /^react(-dom)?(\/|$)/
const CODEMIRROR = /@codemirror\//
const NODE = /^node:/
const CALL_DIFF = /react\/src\/call-diff\/call-diff\.tsx$/

describe('what a bundle of each entry contains', () => {
  it.each([
    ['schema/src/rules/index.ts', [ZOD]],
    ['schema/src/answers/index.ts', [ZOD]],
    ['schema/src/fields/index.ts', [ZOD]],
    ['schema/src/convert/index.ts', [ZOD]],
    ['core/src/index.ts', [ZOD, REACT, NODE]],
    ['core/src/diff/index.ts', [ZOD, REACT, NODE]],
    ['core/src/drag/index.ts', [ZOD, REACT, NODE]],
    ['core/src/script/index.ts', [ZOD, REACT, NODE]],
    ['core/src/metrics/index.ts', [ZOD, REACT, NODE]],
    ['core/src/synthesis/index.ts', [ZOD, REACT, NODE]],
    ['react/src/index.ts', [ZOD, QUERY, NODE, CALL_DIFF]],
    ['react/src/call-diff/index.ts', [ZOD, QUERY, NODE, CODEMIRROR]],
    ['submit/src/index.ts', [REACT, QUERY, NODE]],
    ['proxy/src/index.ts', [REACT, NODE]],
    ['ingest/src/index.ts', [NODE]],
  ])('%s is free of what it must not pull in', { timeout: 60_000 }, async (entry, forbidden) => {
    const { all } = await modulesOf(entry)
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((id) => forbidden.some((pattern) => pattern.test(id)))).toEqual([])
  })

  it('the JSON editor is not loaded with the rest', { timeout: 60_000 }, async () => {
    const { all, eager } = await modulesOf('react/src/index.ts')
    expect(all.some((id) => CODEMIRROR.test(id))).toBe(true)
    expect(eager.filter((id) => CODEMIRROR.test(id))).toEqual([])
  })
})
