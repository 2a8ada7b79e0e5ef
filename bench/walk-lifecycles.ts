// Clients that walk matters from their first word to the last, in a process of its own. Each message is a run.
import { keepAlive } from './keep-alive.ts'
import { type Course, callNames, isDone, lifecycleCall, type Opened } from './lifecycle-calls.ts'

export interface Walk {
  /** Where the web processes listen; the clients spread over them. */
  readonly ports: readonly number[]
  readonly clients: number
  readonly seconds: number
  readonly courses: readonly Course[]
}
export interface Walked {
  /** Whole lifecycles. */
  readonly perSecond: number
  /** Milliseconds of each call, in order of `callNames`. */
  readonly took: readonly (readonly number[])[]
}

let number = 0

async function run(walk: Walk): Promise<Walked> {
  const took = callNames.map((): number[] => [])
  const start = performance.now()
  const until = start + walk.seconds * 1000
  const clients = Array.from({ length: walk.clients }, (_, at) =>
    client(walk, walk.ports[at % walk.ports.length]!, until, took),
  )
  const walked = (await Promise.all(clients)).reduce((sum, one) => sum + one, 0)
  return { perSecond: (walked * 1000) / (performance.now() - start), took }
}

async function client({ courses }: Walk, port: number, until: number, took: number[][]): Promise<number> {
  const { send, end } = await keepAlive(port)
  let walked = 0
  while (performance.now() < until) {
    const course = courses[number++ % courses.length]!
    let opened: Opened | undefined
    for (const [at, name] of callNames.entries()) {
      const asked = lifecycleCall(name, course, opened)
      const began = performance.now()
      const { status, body } = await send(asked)
      took[at]!.push(performance.now() - began)
      if (!isDone(name, status)) throw new Error(`${name}: ${status} ${body}`)
      if (name === 'create') opened = JSON.parse(body) as Opened
    }
    walked++
  }
  end()
  return walked
}

process.on('message', async (walk: Walk) => process.send?.(await run(walk)))
process.on('disconnect', () => process.exit())
