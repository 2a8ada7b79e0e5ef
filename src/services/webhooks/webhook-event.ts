import type { PublicRequest } from '#services/requests'

/** One event in the form of CloudEvents 1.0 (structured mode). */
export interface WebhookEvent {
  readonly eventId: string
  readonly type: string
  readonly at: Date
  /** The address of the jurisdiction's page. */
  readonly source: string
  readonly subject?: string
  readonly data: object
}

/** The text that is signed and sent; it is made once, so that every attempt sends the same. */
export const writeCloudEvent = ({ eventId, type, at, source, subject, data }: WebhookEvent): string =>
  JSON.stringify({
    specversion: '1.0',
    id: eventId,
    type,
    source,
    ...(subject === undefined ? {} : { subject }),
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data,
  })

/** What is told of a request: what its public page shows, and the codes it hangs on. */
export const publicData = (
  request: PublicRequest,
  { communityId, page }: { communityId: string; page: string },
): object => ({
  code: request.code,
  state: request.state,
  result: request.result,
  category: { id: request.categoryId, group: request.group, ...request.category },
  place: request.place,
  communityId,
  point: request.point,
  openedAt: request.openedAt,
  dueAt: request.dueAt,
  answeredAt: request.answeredAt,
  words: request.words,
  answer: request.answer,
  page,
})
