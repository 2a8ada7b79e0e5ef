import { createTransport } from 'nodemailer'
import type { Settings } from '#foundation/work/server'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for the same message, so that mail programs recognise one that arrives twice. */
  readonly messageId: string
}

// Well below the thirty seconds after which the database ends an idle transaction of the waiting task.
const limits = { connectionTimeout: 8000, greetingTimeout: 6000, socketTimeout: 10_000, dnsTimeout: 5000 }

/** Hands one plain-text message to the mail server; throws what nodemailer throws, which may hold the address. */
export async function sendMail(server: NonNullable<Settings['mail']>, mail: Mail): Promise<void> {
  const transport = createTransport({
    url: server.smtpUrl,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: server.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

export interface MailFailure {
  /** For example `RCPT TO 550` or `ECONNECTION`: what went wrong without saying for whom. */
  readonly code: string
  /** The recipient's server will never take it (RFC 5321 §4.2.1, 5yz); sending again would not help. */
  readonly final: boolean
}

export function mailFailureOf(error: unknown): MailFailure {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  if (responseCode === undefined) return { code: code ?? 'unknown', final: false }
  // A refused sign-in or sender is our own mistake and is mended by trying again.
  const final = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  return { code: `${command ?? code ?? 'SMTP'} ${responseCode}`, final }
}
