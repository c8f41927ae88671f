/** Who owes a measure: the service, whoever of it was named, the day, and whether the person may be named to them. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { WorkPage } from './work-page.server'

export function OwnerCard({ page: { owners, head, mayAssign, evidence } }: { readonly page: WorkPage }) {
  const { t } = useWords('contributions')
  const facts = [
    { name: t('owner.service'), value: owners.service },
    { name: t('owner.named'), value: owners.named ?? t('owner.nobody') },
    ...(owners.assignment ? [{ name: t('owner.assignment'), value: owners.assignment }] : []),
    { name: t('owner.due'), value: owners.due },
    ...(owners.consent ? [{ name: t('owner.consent'), value: owners.consent }] : []),
    ...(evidence ? [{ name: t('owner.evidence'), value: evidence }] : []),
  ]
  return (
    <Card title={t('owner.title')}>
      <Stack>
        <KeyFacts facts={facts} shape="stacked" />
        {mayAssign ? <ButtonLink to={`${head.path}/assign`}>{t('assign.title')}</ButtonLink> : null}
      </Stack>
    </Card>
  )
}
