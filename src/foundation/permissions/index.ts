export {
  type Acting,
  type Actor,
  allowAt,
  type Grant,
  isAllowed,
  isWithin,
  type PermissionTable,
  postsOf,
  type Role,
  roles,
  type StaffRole,
  whyNotAllowed,
} from './permission.ts'
