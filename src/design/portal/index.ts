export { Field, Problems } from './field.tsx'
export { Speaks, useWords } from './language.tsx'
export { Call, Layout } from './layout.tsx'
export { PromiseBar } from './promise-bar.tsx'
