export { type JobData, type Jobs, openJobs, prepareJobs } from './jobs.ts'
