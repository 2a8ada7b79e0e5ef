import { open311Routes } from './open311-routes.ts'

export const open311Room = {
  name: 'open311',
  routes: open311Routes,
  permissions: {},
  tasks: [],
}
