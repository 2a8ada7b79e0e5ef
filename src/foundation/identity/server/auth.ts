import { hkdfSync } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { newId } from '#foundation/database/server'
import type { Tools } from '#foundation/work/server'

/** Units: seconds. A session ends 12 hours after signing in, however busy it is; idling ends it earlier. */
const sessionLength = 12 * 60 * 60

/** The sign-in library on our tables. Its routes are never mounted; nothing of it logs, counts or calls out. */
export function openAuth(tools: Pick<Tools, 'database' | 'settings'>) {
  const { publicUrl, secret } = tools.settings
  return betterAuth({
    appName: 'Linli 邻里',
    baseURL: publicUrl,
    secret: Buffer.from(hkdfSync('sha256', secret, '', 'linli identity', 32)).toString('base64url'),
    database: { db: tools.database.shared, type: 'postgres', schemaName: 'foundation', transaction: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    emailAndPassword: { enabled: true, disableSignUp: true },
    advanced: {
      cookiePrefix: 'linli',
      useSecureCookies: publicUrl.startsWith('https:'),
      // A session and its user come in one query.
      database: { generateId: () => newId(), joins: true },
    },
    user: {
      modelName: 'account_user',
      fields: {
        email: 'login',
        emailVerified: 'login_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'account_session',
      expiresIn: sessionLength,
      disableSessionRefresh: true,
      freshAge: 0,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'account_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      twoFactor({
        // Wrong codes count into the same lock as wrong passwords, so the library's own lock stays out of the way.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'account_two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof openAuth>
