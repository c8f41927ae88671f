/** How ready a person is to leave, on one card: how much of everything, and what needs a step first. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster, Stack } from '~/ui/layout'
import { RowNote } from '~/ui/row-lead'
import type { ReadinessStrip as Strip } from './readiness.server'

export function ReadinessStrip({ strip }: { readonly strip: Strip }) {
  const { t } = useWords('people')
  const open = (
    <ButtonLink to={strip.to} kind="link">
      {t('papers.open')}
    </ButtonLink>
  )
  return (
    <Card title={t('tab.documents')} aside={open}>
      <Stack gap="tight">
        <Cluster>
          {strip.counts.map(({ key, tone, text }) => (
            <Badge key={key} tone={tone}>
              {text}
            </Badge>
          ))}
        </Cluster>
        {strip.lines.length > 0 ? (
          <ul className="bare">
            {strip.lines.map(({ key, to, name, note }) => (
              <li key={key}>
                <Link to={to}>{name}</Link>
                <RowNote>{note}</RowNote>
              </li>
            ))}
          </ul>
        ) : null}
      </Stack>
    </Card>
  )
}
