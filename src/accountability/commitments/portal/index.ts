export { PromisesPage } from './promises-page.tsx'
