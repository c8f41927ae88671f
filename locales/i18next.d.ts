/** Makes every `t('area:key')` a compile-time check against the English words. */
import 'i18next'
import type { Words } from './index'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Words
    returnNull: false
  }
}
