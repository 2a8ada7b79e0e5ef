import { type Refusal, refuseIf } from '#kernel'

/** Who a person is to a jurisdiction. `resident` needs no account; the rest hold a grant at a place. */
export const roles = [
  'resident',
  'grid-worker',
  'community-staff',
  'department-staff',
  'duty-desk',
  'leader',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export type StaffRole = Exclude<Role, 'resident'>

/** A role at a place: it holds for the place and everything below it. `postId` when it comes with a post. */
export interface Grant {
  readonly role: StaffRole
  readonly path: string
  readonly postId: string | null
}

export type Actor =
  | { readonly kind: 'resident' }
  | {
      readonly kind: 'staff'
      readonly userId: string
      readonly name: string
      readonly grants: readonly Grant[]
    }
  | { readonly kind: 'system'; readonly task: string }

/** Who acts, where and when: what every rule gets, so that no rule reads a clock or a session itself. */
export interface Acting {
  readonly jurisdiction: string
  readonly now: Date
  readonly actor: Actor
}

/** Action → roles that may do it. Each room exports its own; what is not listed is denied. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>

/** Whether the actor may do `action` at the place with this path, or at any place when no path is given. */
export function isAllowed(table: PermissionTable, actor: Actor, action: string, path?: string): boolean {
  const allowed = table[action] ?? []
  if (actor.kind === 'system') return true
  if (allowed.includes('resident')) return true
  if (actor.kind === 'resident') return false
  return actor.grants.some(
    (grant) => allowed.includes(grant.role) && (path === undefined || isWithin(path, grant.path)),
  )
}

export function whyNotAllowed(
  table: PermissionTable,
  actor: Actor,
  action: string,
  path?: string,
): Refusal | undefined {
  if (isAllowed(table, actor, action, path)) return undefined
  if (actor.kind !== 'staff') {
    return {
      code: 'permission.sign-in',
      words: { zh: '请先登录工作台。', en: 'Please sign in to the console first.' },
    }
  }
  return {
    code: 'permission.denied',
    words: {
      zh: '您的岗位没有这项权限。需要时请联系街道管理员。',
      en: 'Your post does not include this. Ask the administrator of the subdistrict if you need it.',
    },
  }
}

/** Asks the table again at the place that is acted on; throws 403. */
export function allowAt(table: PermissionTable, actor: Actor, action: string, path: string): void {
  refuseIf(whyNotAllowed(table, actor, action, path), 403)
}

/** Paths are codes joined by `/`; a place is within itself and within every place above it. */
export function isWithin(path: string, of: string): boolean {
  return path === of || path.startsWith(`${of}/`)
}

/** The posts the actor holds now. */
export function postsOf(actor: Actor): string[] {
  return actor.kind === 'staff' ? actor.grants.flatMap((grant) => grant.postId ?? []) : []
}
