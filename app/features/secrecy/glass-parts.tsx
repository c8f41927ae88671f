/** What stands behind the glass while it is open: the warning, the measures and the watch. No note, no conclusion. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import type { OpeningPage } from './glass-pages.server'

export function BehindGlass({ data }: { readonly data: NonNullable<OpeningPage['behind']> }) {
  const { t } = useWords('secrecy')
  const { card, watch } = data
  return (
    <>
      <Notice tone="warn" title={t('borrowed.kept')}>
        <p>{t('glass.kept')}</p>
      </Notice>
      <Card title={t('glass.warning')} tone="accent">
        {card ? (
          <>
            <p className="soft small">
              {card.kind}. {card.by}
            </p>
            <p className="prose preserved">{card.warning}</p>
            <h3>{t('field.measures')}</h3>
            <p className="prose preserved">{card.measures}</p>
          </>
        ) : (
          <p>{t('glass.no-card')}</p>
        )}
      </Card>
      <Card title={t('glass.watch')}>
        {watch.length === 0 ? <p>{t('glass.no-watch')}</p> : null}
        <ul>
          {watch.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Card>
    </>
  )
}
