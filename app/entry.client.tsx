/** Starts the page in the browser with the words of its own language only. */
import { RemixBrowser } from '@remix-run/react'
import i18next from 'i18next'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { Language } from '#locales/index'

const load: Readonly<Record<Language, () => Promise<object>>> = {
  kk: async () => (await import('#locales/kk')).kk,
  ru: async () => (await import('#locales/ru')).ru,
  en: async () => (await import('#locales/en')).en,
}

const start = async (): Promise<void> => {
  const language = document.documentElement.lang as Language
  const words = await load[language]()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words } as Record<string, Record<string, Record<string, string>>>,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  })
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18next}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    )
  })
}

void start()
