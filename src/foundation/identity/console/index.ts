import { lazy } from 'react'

export { identityWords } from './identity-words.ts'
export { SessionProvider, useActing, useMe, useReadMeAgain, useSession } from './session.tsx'
export { SignInAgain } from './sign-in-again.tsx'
export { SignInForm } from './sign-in-form.tsx'
export { signOut } from './sign-out.ts'
export const AccountScreen = lazy(() => import('./account-screen.tsx'))
