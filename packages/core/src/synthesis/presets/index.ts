import { bargeIn } from './barge-in.ts'
import { cleanCall } from './clean-call.ts'
import { doubleTalk } from './double-talk.ts'
import { dtmfEntry } from './dtmf-entry.ts'
import { failedToolAndRetry } from './failed-tool-and-retry.ts'
import { longSilence } from './long-silence.ts'
import type { CallPreset } from './preset.ts'
import { slowTool } from './slow-tool.ts'
import { transfer } from './transfer.ts'
import { voicemail } from './voicemail.ts'
import { wrongNode } from './wrong-node.ts'

/** Calls to start from, each about one thing; in the order in which they are offered. */
export const CALL_PRESETS: readonly CallPreset[] = [
  cleanCall,
  slowTool,
  failedToolAndRetry,
  bargeIn,
  longSilence,
  doubleTalk,
  voicemail,
  dtmfEntry,
  transfer,
  wrongNode,
]
