// Pages, drawn on the server.
export { FollowPage } from './follow-page.tsx'
export { HomePage } from './home-page.tsx'
// Islands, run in the browser; the build takes from this door only what an entry uses.
export { watchKept } from './kept-banner.ts'
export { ListPage } from './list-page.tsx'
export { MapPage } from './map-page.tsx'
export { offerReading } from './read-aloud.ts'
export { openReportForm } from './report-form.ts'
export { CheckOnly, ReportPage } from './report-page.tsx'
export { openRequestsMap } from './requests-map.ts'
export { sendKept } from './send-report.ts'
export { TrackingPage } from './tracking-page.tsx'
export { VerifyPage } from './verify-page.tsx'
