/** The notes of a lawful request as a file: once, after the password; what the taking costs is kept first. */
import { fileAction } from '~/features/secrecy/request-pages.server'
import { deed } from '~/platform/guard.server'

export const action = deed('lawful-request.take', fileAction)
