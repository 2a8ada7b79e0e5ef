export {
  appointHolder,
  endHolding,
  listPosts,
  type PostBody,
  savePost,
  teamPermissions,
} from './contract.ts'
export { type Duty, duties, dutyWords, type Post } from './post.ts'
export { findResponsiblePost } from './responsible-post.ts'
