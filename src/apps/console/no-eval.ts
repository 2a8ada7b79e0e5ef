import { config } from 'zod'

// zod otherwise tries whether it may build functions from text, which the content security policy reports.
config({ jitless: true })
