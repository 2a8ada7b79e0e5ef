// What browser flows stand on: the whole house, really started on a database of the test's own, and a browser.
import { after } from 'node:test'
import { testDatabase } from '#test'
import { type FlowHouse, openFlowHouse } from './open-flow-house.ts'

export { type FlowHouse, openPage } from './open-flow-house.ts'

/** Starts the house for a test file; it ends with the file. */
export async function startFlowHouse(): Promise<FlowHouse> {
  const { url } = await testDatabase()
  const house = await openFlowHouse(url)
  after(() => house.close())
  return house
}
