export {
  type Drawn,
  type Neighbourhood,
  type Page,
  type PageFiles,
  page,
  problemPage,
  type RenderPage,
  type Shell,
} from './page.ts'
