import { resolve } from 'node:path'
import { createSecret, type Secret } from '@call-timeline/proxy'
import type { CallTarget } from '@call-timeline/schema/answers'

const DEFAULT_PORT = 4100
const DEFAULT_BASE_URL = 'https://api.usetuner.ai'

/** A configuration that cannot be used, worded for the person who set it; never with a value in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The endpoint that calls are sent to. */
export type UpstreamConfig =
  | { readonly kind: 'local' }
  | { readonly kind: 'remote'; readonly baseUrl: URL; readonly apiKey: Secret; readonly target: CallTarget }

/** What the console's server is told from outside. */
export interface ConsoleConfig {
  /** The port asked for; the next free one is taken when it is not. */
  readonly port: number
  readonly upstream: UpstreamConfig
  /** The folder of what the local ingest endpoint keeps. */
  readonly dataFolder: string
}

/**
 * Reads the configuration from environment variables. The names are those that the endpoint's own SDKs use.
 * @param root the checkout's root; relative folders start there
 * @throws ConfigError
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): ConsoleConfig {
  return {
    port: readPort(env.PORT),
    upstream: readUpstream(env),
    dataFolder: resolve(root, given(env.CALL_TIMELINE_DATA) ?? '.data'),
  }
}

function given(value: string | undefined): string | undefined {
  const trimmed = value?.trim()
  return trimmed === '' ? undefined : trimmed
}

function readPort(value: string | undefined): number {
  const text = given(value)
  if (text === undefined) return DEFAULT_PORT
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError('PORT has to be a whole number from 0 to 65535.')
  }
  return port
}

function readUpstream(env: Readonly<Record<string, string | undefined>>): UpstreamConfig {
  const settings = {
    TUNER_API_KEY: given(env.TUNER_API_KEY),
    TUNER_WORKSPACE_ID: given(env.TUNER_WORKSPACE_ID),
    TUNER_AGENT_ID: given(env.TUNER_AGENT_ID),
  }
  const { TUNER_API_KEY: key, TUNER_WORKSPACE_ID: workspace, TUNER_AGENT_ID: agentId } = settings
  const baseUrl = given(env.TUNER_BASE_URL)
  if (!key && !workspace && !agentId && !baseUrl) return { kind: 'local' }
  if (!key || !workspace || !agentId) {
    const missing = Object.entries(settings)
      .filter(([, value]) => value === undefined)
      .map(([name]) => name)
    throw new ConfigError(
      `To send to a real endpoint, ${missing.join(' and ')} must be set too. To use the local one, unset all of TUNER_*.`,
    )
  }
  return {
    kind: 'remote',
    baseUrl: readBaseUrl(baseUrl ?? DEFAULT_BASE_URL),
    apiKey: readKey(key),
    target: { workspaceId: readWorkspace(workspace), agentId },
  }
}

function readKey(text: string): Secret {
  try {
    return createSecret(text)
  } catch (error) {
    throw new ConfigError(`TUNER_API_KEY: ${messageOf(error)}`)
  }
}

function readWorkspace(text: string): number {
  const workspaceId = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(workspaceId) || workspaceId < 1) {
    throw new ConfigError('TUNER_WORKSPACE_ID has to be a positive whole number.')
  }
  return workspaceId
}

function readBaseUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new ConfigError('TUNER_BASE_URL has to be a whole address, such as https://api.usetuner.ai.')
  }
  return new URL(text)
}

/** What an error says, for a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown fault'
}
