export { findPersonalData, personalDataNames } from '../personal-data.ts'
