// A house in a process of its own: argument is the database; answers the first message with its port.
import { openHouse } from '#apps/server'
import { benchOptions } from './bench-house.ts'

const house = await openHouse(benchOptions(process.argv[2]!))
const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
process.on('message', () => process.send?.(Number(new URL(address).port)))
process.on('disconnect', () => process.exit())
