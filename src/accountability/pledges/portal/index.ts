export { ComplainPage } from './complain-page.tsx'
export { PledgesPage } from './pledges-page.tsx'
