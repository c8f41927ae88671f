/** The activities to which a person came, beside their record. */
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { RowLead } from '~/ui/row-lead'
import { Stack } from '~/ui/layout'
import type { ActivityLines } from './person-lines.server'

export function ActivitiesCard({ lines }: { readonly lines: ActivityLines }) {
  const say = useKeyedWords()
  return (
    <Card title={say('activities:person.title')}>
      <Stack gap="tight">
        {lines.map(({ id, title, to, note }) => (
          <div key={id}>
            <RowLead to={to ?? undefined} note={note}>
              {title}
            </RowLead>
          </div>
        ))}
      </Stack>
    </Card>
  )
}
