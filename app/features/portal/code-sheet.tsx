/** The printed sheet of a code: Kazakh and Russian, nothing about the person but what hands it to the right one. */
import { useWords } from '~/platform/i18n'
import { CodePicture } from '~/ui/code-picture'
import type { CodeSheet as Sheet } from './code-page.server'
import './portal.css'

export function CodeSheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords('portal')
  return (
    <article className="code-sheet" aria-label={t('code.sheet')}>
      <p className="code-sheet-name">{sheet.name}</p>
      <p className="code-sheet-code">{sheet.code}</p>
      {sheet.words.map(({ language, title, steps }) => (
        <section key={language} lang={language}>
          <h2>{title}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      {sheet.address && sheet.picture ? (
        <p className="code-sheet-address">
          <CodePicture {...sheet.picture} label={t('code.picture')} side={140} />
          <span>{sheet.address}</span>
        </p>
      ) : null}
    </article>
  )
}
