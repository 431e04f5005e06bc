import type { ConsoleConfig } from './config.ts'
import type { RunningConsole } from './start-console.ts'

/** What is printed once everything runs; one address to open, and where calls go. */
export function greeting(
  { port, upstream }: ConsoleConfig,
  running: Pick<RunningConsole, 'url' | 'port' | 'ingest'>,
): string {
  const lines = ['', `  call-timeline console   ${running.url}`, '']
  if (port !== 0 && running.port !== port) {
    lines.push(`  Port ${port} is in use, so the console took ${running.port}. PORT sets another.`)
  }
  if (upstream.kind === 'remote') {
    const { workspaceId, agentId } = upstream.target
    lines.push(`  Calls are sent to ${upstream.baseUrl.host}, workspace ${workspaceId}, agent ${agentId}.`)
  } else {
    lines.push(`  Calls go to the local ingest endpoint; its page is linked in the console.`)
  }
  lines.push('  Ctrl-C ends everything.', '')
  return lines.join('\n')
}
