import { APIError } from 'better-auth/api'

/** What the sign-in library answered: the value with its cookies, or the code of its refusal. */
export type Answer<T> =
  | { readonly headers: Headers; readonly response: T }
  | { readonly headers: null; readonly refused: string }

/** Waits for the library; its refusals become codes to be told in our words, anything else is a bug and thrown on. */
export async function answerOf<T>(asked: Promise<{ headers: Headers; response: T }>): Promise<Answer<T>> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    return { headers: null, refused: String(error.body?.code) }
  }
}
