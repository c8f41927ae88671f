/** One group of a person's facts, with the way to change it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster } from '~/ui/layout'
import { KeyFacts } from '~/ui/key-facts'
import type { FactCard as FactCardData, FactLine } from './overview.server'

function FactValue({ line }: { readonly line: FactLine }) {
  return (
    <>
      {line.tone ? <Badge tone={line.tone}>{line.value}</Badge> : line.value}
      {line.note ? <span className="table-note">{line.note}</span> : null}
    </>
  )
}

/** The link that changes a card; its name for readers says what it changes. */
export function EditLink({ to, what }: { readonly to: string | null; readonly what: string }) {
  const { t } = useWords('people')
  if (to === null) return null
  return (
    <ButtonLink to={to} kind="link" label={t('edit.title', { section: what })}>
      {t('common:edit')}
    </ButtonLink>
  )
}

export function FactCard({ card }: { readonly card: FactCardData }) {
  return (
    <Card title={card.title} aside={<EditLink to={card.editTo} what={card.title} />}>
      {card.facts.length === 0 ? (
        <p className="soft">{card.empty}</p>
      ) : (
        <KeyFacts facts={card.facts.map((line) => ({ name: line.name, value: <FactValue line={line} /> }))} />
      )}
      {card.deeds && card.deeds.length > 0 ? (
        <Cluster>
          {card.deeds.map(({ to, text }) => (
            <ButtonLink key={to} to={to}>
              {text}
            </ButtonLink>
          ))}
        </Cluster>
      ) : null}
    </Card>
  )
}
