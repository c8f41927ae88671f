/** What a user decides about their own account. */
import type { Databases } from '#db/client.server'
import type { Language } from '#locales/index'
import { whenFree } from '~/platform/patience.server'

/** A wish about display, not a deed: it leaves no audit row. */
export const keepLanguage = (db: Databases, userId: string, language: Language): Promise<unknown> =>
  whenFree(() => db.write.updateTable('users').set({ language }).where('id', '=', userId).execute())
