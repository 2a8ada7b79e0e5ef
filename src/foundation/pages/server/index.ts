export { problemAsPage } from './draw-problem.ts'
export { pageAssetRoutes } from './page-asset-routes.ts'
export { loadPages, type PageBundle } from './page-bundle.ts'
export { sendPage, shellOf } from './page-shell.ts'
