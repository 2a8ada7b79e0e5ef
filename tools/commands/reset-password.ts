import { parseArgs } from 'node:util'
import { readAccount } from '#foundation/identity'
import { findUser, resetPassword } from '#foundation/identity/server'
import { type Command, needed } from './command.ts'
import { newPassword } from './new-password.ts'
import { withTools } from './with-house.ts'

export const resetPasswordCommand: Command = {
  name: 'users reset-password',
  usage: ['ACCOUNT'],
  about: {
    zh: '给忘记密码的人一个新密码（只显示一次），并结束其所有登录。',
    en: 'Gives somebody a new password, shown once, and signs them out everywhere.',
  },
  run: async (args) => {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const typed = needed(positionals[0], 'ACCOUNT')
    const password = newPassword()
    const name = await withTools(async (tools) => {
      const account = readAccount(typed)
      const user = account && (await findUser(tools.database.shared, account))
      if (!user) throw new Error(`Nobody signs in as “${typed}”. 没有这个账号。`)
      await resetPassword(tools, user, password)
      return user.name
    })
    console.log(`${name}  ${typed}\nNew password 新密码: ${password}`)
    return 0
  },
}
