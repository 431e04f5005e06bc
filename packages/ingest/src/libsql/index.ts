export { openLibsqlStore } from './libsql-store.ts'
