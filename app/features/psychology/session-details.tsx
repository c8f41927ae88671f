/** A session's facts and its opened note, newest version first. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'

type Props = {
  readonly session: {
    readonly id: string
    readonly kind: string
    readonly method: string | null
    readonly attendance: string
    readonly nextPlan: string | null
  }
  readonly notes: readonly {
    readonly version: number
    readonly text: string
    readonly createdAt: string
    readonly state: string
  }[]
}

export function SessionDetails({ session, notes }: Props) {
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  return (
    <Stack>
      <Card>
        <KeyFacts
          facts={[
            { name: t('field.kind'), value: say(`psychology:kind.${session.kind}`) },
            {
              name: t('field.method'),
              value: session.method ? say(`psychology:method.${session.method}`) : t('method.none'),
            },
            { name: t('field.attendance'), value: say(`psychology:attendance.${session.attendance}`) },
            { name: t('field.next-plan'), value: session.nextPlan ?? '—' },
          ]}
        />
      </Card>
      <Card
        title={t('note.title')}
        aside={
          <ButtonLink to={`/psychology/sessions/${session.id}/note`} kind="secondary" icon="lock">
            {say('secrecy:note.open')}
          </ButtonLink>
        }
      >
        <p className="soft">{t('note.only-you')}</p>
        {notes.length === 0 ? <p>{t('note.none')}</p> : null}
        {notes.map((note) => (
          <section key={note.version}>
            <p className="soft small">{t('note.version', { version: note.version, at: note.createdAt })}</p>
            {note.state === 'open' ? (
              <p className="prose preserved">{note.text}</p>
            ) : (
              <p>{say(`secrecy:state.${note.state}.text`, { version: note.version })}</p>
            )}
          </section>
        ))}
      </Card>
    </Stack>
  )
}
