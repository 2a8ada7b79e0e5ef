// What a resident and the desk do with a request, in a few words each.
import { acceptMatter, answerMatter, readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { Problem } from '#kernel'
import {
  type ReceiptBody,
  type RequestInput,
  type ResidentStep,
  type StepInput,
  sendRequest,
} from '#services/requests'
import { readTracked, residentStep } from '#services/requests/server'
import type { TestHouse } from './small-house.ts'

export const qinghe = { jurisdiction: 'qinghe' }
export const monday = '2026-11-23T09:00:00+08:00'
export const at = ({ id }: { id: string }) => ({ ...qinghe, id })
export const keyOf = (link: string): string => link.split('/').at(-1)!
export const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

export function residentsOf(house: TestHouse) {
  const { places, categories } = house.qinghe
  return {
    report: (more: Partial<RequestInput> = {}): Promise<ReceiptBody> =>
      house.call(sendRequest, {
        params: qinghe,
        body: {
          id: newId(),
          words: '三栋楼道堆满纸箱',
          categoryId: categories.stairs,
          placeId: places.b1,
          ...more,
        },
      }),
    tracked: (receipt: ReceiptBody, key: string | null = keyOf(receipt.link), jurisdiction = 'qinghe') =>
      inWork(house.tools, jurisdiction, { kind: 'resident' }, (work) => readTracked(work, receipt.code, key)),
    step: (
      receipt: ReceiptBody,
      which: ResidentStep,
      input: Partial<StepInput> = {},
      key = keyOf(receipt.link),
    ) =>
      inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
        residentStep(work, receipt.code, key, which, { entryId: newId(), ...input }),
      ),
    matterOf: async (receipt: { id: string }, as = 'qinghe-desk') =>
      (await house.call(readMatter, { params: at(receipt), as })).matter,
    accept: (receipt: { id: string }, as = 'qinghe-grid1') =>
      house.call(acceptMatter, { params: at(receipt), as, body: { entryId: newId() } }),
    answer: (receipt: { id: string }, words = '已经清走。', as = 'qinghe-grid1') =>
      house.call(answerMatter, {
        params: at(receipt),
        as,
        body: { entryId: newId(), result: 'fixed', words },
      }),
  }
}
