import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Opens a database on first use and again after the browser has closed it. */
export interface DatabaseHandle<Schema extends DBSchema> {
  open(): Promise<IDBPDatabase<Schema>>
  close(): void
}

/**
 * One database of the browser. It gives way to a newer version in another tab instead of blocking it.
 *
 * @param upgrade makes the stores; runs once per version.
 */
export function database<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<Schema>) => void,
): DatabaseHandle<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined

  const close = (): void => {
    const closing = opened
    opened = undefined
    closing?.then(
      (db) => db.close(),
      () => undefined,
    )
  }

  return {
    open() {
      opened ??= openDB<Schema>(name, version, {
        upgrade,
        blocking: close,
        terminated: () => {
          opened = undefined
        },
      }).catch((error: unknown) => {
        opened = undefined
        throw error
      })
      return opened
    },
    close,
  }
}
