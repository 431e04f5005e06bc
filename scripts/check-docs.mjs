// Compiles every TypeScript block of the READMEs and the docs, each as a module of its own.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bin, ROOT } from './root.mjs'
import { run } from './spawn.mjs'

const FENCE = /^```(tsx?)\n([\s\S]*?)^```$/gm
const folder = join(ROOT, '.docs-check')

/** @returns {string[]} */
function pages() {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  const packages = readdirSync(join(ROOT, 'packages'))
    .map((name) => join('packages', name, 'README.md'))
    .filter((file) => existsSync(join(ROOT, file)))
  return [
    'README.md',
    ...packages,
    ...docs.filter((file) => file.endsWith('.md')).map((file) => join('docs', file)),
  ]
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)

/** @type {string[]} */
const files = []
for (const page of pages()) {
  const text = readFileSync(join(ROOT, page), 'utf8')
  for (const [, language, code = ''] of text.matchAll(FENCE)) {
    const line = text.slice(0, text.indexOf(code)).split('\n').length
    const name = basename(`${page.replaceAll(/[\\/]/g, '-').replace(/\.md$/, '')}-line-${line}.${language}`)
    files.push(name)
    writeFileSync(join(folder, name), `${code}\nexport {}\n`)
  }
}
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: '../tsconfig.base.json',
    compilerOptions: { noEmit: true, types: ['node', 'vite/client'] },
    files,
  }),
)

const code = await run(bin('tsc'), ['-p', folder])
if (code === 0) {
  rmSync(folder, { recursive: true, force: true })
  console.log(`${files.length} code blocks of the docs compile.`)
}
process.exitCode = code
