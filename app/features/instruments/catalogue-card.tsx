/** The instruments that the product holds: languages, version codes, licence, source, the rule for missing answers. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { InstrumentsPage } from './list-page.server'

export function CatalogueCard({ instruments }: { readonly instruments: InstrumentsPage['catalogue'] }) {
  const { t } = useWords('instruments')
  return (
    <Card title={t('catalogue.title')}>
      <Stack>
        {instruments.map((each) => (
          <div key={each.key}>
            <h3>{each.name}</h3>
            <KeyFacts
              facts={[
                { name: t('catalogue.length'), value: each.items },
                { name: t('catalogue.texts'), value: `${each.languages} (${each.codes})` },
                { name: t('catalogue.cut-off'), value: `≥ ${each.cutOff}` },
                { name: t('catalogue.licence'), value: t('catalogue.public-domain') },
                { name: t('catalogue.source'), value: each.source },
              ]}
            />
          </div>
        ))}
        <p className="soft">{t('catalogue.missing')}</p>
        <p className="soft">{t('no-text.text')}</p>
      </Stack>
    </Card>
  )
}
