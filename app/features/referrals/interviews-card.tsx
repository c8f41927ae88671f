/** Times for the interview of a referral, each leading to its own page. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Stack } from '~/ui/layout'
import type { ReferralPage } from './pages.server'

type Props = { readonly interviews: NonNullable<ReferralPage['interviews']> }

export function InterviewsCard({ interviews: { rows, offerTo } }: Props) {
  const { t } = useWords('interviews')
  return (
    <Card title={t('card')}>
      <Stack>
        {rows.length === 0 ? <p className="soft">{t('card-none')}</p> : null}
        {rows.map((row) => (
          <div key={row.id}>
            <Link to={row.to}>{row.when}</Link> <Badge tone={row.badge.tone}>{row.badge.text}</Badge>
            <div className="soft">{row.where}</div>
          </div>
        ))}
        {offerTo ? (
          <p>
            <ButtonLink to={offerTo} icon="calendar">
              {t('offer')}
            </ButtonLink>
          </p>
        ) : null}
      </Stack>
    </Card>
  )
}
