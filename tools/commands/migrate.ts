import type { Command } from './command.ts'
import { withDatabase } from './with-house.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: [],
  about: {
    zh: '把数据库更新到这个版本（启动时也会自动做）。',
    en: 'Brings the database to this version; every start does so too.',
  },
  run: async () => {
    await withDatabase(async () => {})
    console.log('The database is up to date. 数据库已是最新。')
    return 0
  },
}
