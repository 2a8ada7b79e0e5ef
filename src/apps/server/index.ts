export { type Config, readConfig } from './config.ts'
export { type House, type HouseOptions, openHouse, openTools, prepareHouse } from './open-house.ts'
export { type Room, rooms, tasks } from './rooms.ts'
