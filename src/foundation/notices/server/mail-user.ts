import { findUserById } from '#foundation/identity/server'
import type { Work } from '#foundation/work/server'
import type { Id, Words } from '#kernel'
import { deliverMail } from './deliver-mail.ts'

export interface UserMail {
  readonly eventId: Id
  readonly userId: string
  readonly subject: Words
  readonly text: Words
  /** An address of the console; mail is read in the open, so what is confidential stays behind the login. */
  readonly link: string
}

/** Writes to a member of staff, as `mailPerson` does to residents; in both languages, for an account has none. */
export async function mailUser(work: Work, mail: UserMail): Promise<void> {
  const user = await findUserById(work.trx, mail.userId)
  if (!user?.email) return
  const { subject, text, link } = mail
  await deliverMail(
    work,
    mail.eventId,
    { userId: mail.userId },
    {
      to: user.email,
      subject: `${subject.zh} · ${subject.en}`,
      text: `${text.zh}\n\n${text.en}\n\n${link}\n`,
    },
  )
}
