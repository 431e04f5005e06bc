import * as z from 'zod'
import { laxNumber } from './lax.ts'

/** The models that the agent ran on; other keys are kept. */
export const aiModelsSchema = z.looseObject({
  asr_model: z.string().nullish(),
  llm_model: z.string().nullish(),
  tts_model: z.string().nullish(),
})

/** What the models used up; other keys are kept. */
export const usageTokenSchema = z.looseObject({
  stt_duration_seconds: laxNumber.nullish(),
  llm_token: laxNumber.nullish(),
  tts_characters_count: laxNumber.nullish(),
})

/** What is known of the call beside its own fields; merged into `general_meta_data_raw`, whose keys win. */
export const callMetadataSchema = z.looseObject({
  ai_models: aiModelsSchema.nullish(),
  usage_token: usageTokenSchema.nullish(),
})

/** The call's metadata as the endpoint keeps it. */
export type CallMetadata = z.output<typeof callMetadataSchema>
