import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '#foundation/http'
import { type CallInput, call } from './call.ts'

/** The key of what was read: the path first, so that everything of one endpoint can be read anew together. */
export function readKey(declared: Pick<Endpoint, 'path'>, input?: unknown): readonly unknown[] {
  return input === undefined ? [declared.path] : [declared.path, input]
}

/** Reads an endpoint and keeps the answer; `enabled: false` waits. */
export function useRead<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  declared: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B> = {},
  options: { enabled?: boolean; everyMs?: number; staleMs?: number } = {},
): UseQueryResult<z.output<R>> {
  return useQuery({
    queryKey: readKey(declared, input),
    queryFn: ({ signal }) => call(declared, input, signal),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.staleMs === undefined ? {} : { staleTime: options.staleMs }),
  })
}
