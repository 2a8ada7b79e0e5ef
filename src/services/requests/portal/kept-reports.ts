import type { Id } from '#kernel'

// Reports that wait on this phone, and drafts, in IndexedDB: they survive a closed page and a dead network.

/** Bytes instead of a Blob: some phones' browsers lose Blobs that they stored. */
export interface KeptPhoto {
  readonly name: string
  readonly type: string
  readonly bytes: ArrayBuffer
}

export interface Draft {
  readonly jurisdiction: string
  readonly fields: Readonly<Record<string, string>>
  readonly photos: readonly KeptPhoto[]
  readonly at: number
}

export interface KeptReport extends Draft {
  /** The request's own id: however often it is sent, it is taken once. */
  readonly id: Id
  readonly state: 'waiting' | 'sent' | 'refused'
  /** Why it was refused. */
  readonly words?: string
  readonly code?: string
  readonly link?: string
}

const stores = { kept: 'id', drafts: 'jurisdiction' } as const
type Store = keyof typeof stores

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('linli', 1)
    opening.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores))
        opening.result.createObjectStore(name, { keyPath })
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

async function run<T>(
  store: Store,
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const asked = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

export const putKept = (report: KeptReport) => run('kept', 'readwrite', (objects) => objects.put(report))
export const removeKept = (id: Id) => run('kept', 'readwrite', (objects) => objects.delete(id))
export const readKept = (): Promise<KeptReport[]> => run('kept', 'readonly', (objects) => objects.getAll())

export const putDraft = (draft: Draft) => run('drafts', 'readwrite', (objects) => objects.put(draft))
export const removeDraft = (jurisdiction: string) =>
  run('drafts', 'readwrite', (objects) => objects.delete(jurisdiction))
export const readDraft = (jurisdiction: string): Promise<Draft | undefined> =>
  run('drafts', 'readonly', (objects) => objects.get(jurisdiction))
