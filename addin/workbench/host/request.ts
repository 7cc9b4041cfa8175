/** A batch as Office.js sends it at context.sync(), and what comes back. */
export type RequestBody = { ObjectPaths: Record<string, ObjectPath>; Actions: Action[] }
export type Arguments = { Arguments?: unknown[]; ReferencedObjectPathIds?: unknown[] }
export type ObjectPath = {
  ObjectPathType: number
  Name: string
  ParentObjectPathId?: string
  ArgumentInfo?: Arguments
}
export type Query = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number }
export type Action = {
  Id: number
  ActionType: number
  Name: string
  ObjectPathId: string
  ArgumentInfo?: Arguments
  QueryInfo?: Query
  ObjectState?: Record<string, unknown>
}
export type Failure = {
  Code: string
  Message: string
  Location: string
  ActionIndex: number
  HttpStatusCode: number
}
export type ResponseBody = {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: Failure
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 } as const
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const

/** Requests name members as `Values`, the API as `values`. */
export const lower = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1)
export const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
