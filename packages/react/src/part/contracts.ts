import { callDiffContract } from '../call-diff/call-diff-contract.ts'
import { callFormContract } from '../call-form/call-form.tsx'
import { rootContract } from '../context/root-element.tsx'
import { printoutContract } from '../export/printout.tsx'
import { filterBarContract } from '../filters/filter-bar.tsx'
import { inspectorContract } from '../inspector/inspector.tsx'
import { foldButtonContract } from '../lanes/fold-button.tsx'
import { laneItemContract } from '../lanes/lane-item.tsx'
import { lanesContract } from '../lanes/lanes.tsx'
import { metricsContract } from '../metrics/metrics.tsx'
import { minimapContract } from '../minimap/minimap.tsx'
import { nodePathContract } from '../node-path/node-path.tsx'
import { nodeStepContract } from '../node-path/node-step-button.tsx'
import { payloadOpenerContract } from '../payload/payload-opener.tsx'
import { payloadContract } from '../payload/payload-view.tsx'
import { playPositionContract } from '../playback/play-position.tsx'
import { problemListContract } from '../problem-list/problem-list.tsx'
import { searchContract } from '../search/search.tsx'
import { statusContract } from '../status/status.tsx'
import { submitButtonContract, submitStatusContract } from '../submit/submit-contract.ts'
import { toolButtonContract } from '../toolbar/tool-button.tsx'
import { toolbarContract } from '../toolbar/toolbar.tsx'
import { transcriptContract } from '../transcript/transcript.tsx'
import { transcriptRowContract } from '../transcript/transcript-row.tsx'
import type { PartContract } from './part.ts'

/** The class of each part and the attributes that its state shows as: what a host's CSS may rely on. */
export const partContracts: readonly PartContract[] = [
  rootContract,
  toolbarContract,
  toolButtonContract,
  transcriptContract,
  transcriptRowContract,
  lanesContract,
  laneItemContract,
  foldButtonContract,
  minimapContract,
  playPositionContract,
  callFormContract,
  inspectorContract,
  nodePathContract,
  nodeStepContract,
  problemListContract,
  filterBarContract,
  searchContract,
  printoutContract,
  metricsContract,
  payloadContract,
  payloadOpenerContract,
  submitButtonContract,
  submitStatusContract,
  statusContract,
  callDiffContract,
]
