import { describeStorePromises } from '../testing/store-promises.ts'
import { createMemoryStore } from './memory-store.ts'

describeStorePromises('the memory store', async () => createMemoryStore())
