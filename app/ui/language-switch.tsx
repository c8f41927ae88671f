// The languages as buttons; posting keeps the page that was open.
import type { ReactNode } from 'react'

export type Language = { readonly code: string; readonly short: string; readonly name: string }

export type LanguageSwitchProps = {
  readonly label: string
  readonly action: string
  readonly current: string
  readonly languages: readonly Language[]
  /** Hidden fields, such as the address to come back to. */
  readonly children?: ReactNode
}

/** A form that posts `language`; it reloads the document so that every word changes. */
export function LanguageSwitch({ label, action, current, languages, children }: LanguageSwitchProps) {
  return (
    <form method="post" action={action}>
      {children}
      <div className="languages" role="group" aria-label={label}>
        {languages.map((language) => (
          <button
            key={language.code}
            className="language"
            type="submit"
            name="language"
            value={language.code}
            lang={language.code}
            title={language.name}
            aria-current={language.code === current ? 'true' : undefined}
          >
            {language.short}
          </button>
        ))}
      </div>
    </form>
  )
}
