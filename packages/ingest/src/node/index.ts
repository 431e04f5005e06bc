export { type IngestServer, type ServeIngestOptions, serveIngest } from './serve-ingest.ts'
