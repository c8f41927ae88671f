/** A session's facts, what goes into the card, and its opened note, newest version first. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { SessionPage } from './session-page.server'

type Props = Pick<SessionPage, 'id' | 'facts' | 'texts' | 'notes'>

export function SessionDetails({ id, facts, texts, notes }: Props) {
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  return (
    <Stack>
      <Card>
        <KeyFacts facts={facts} />
      </Card>
      {texts.length === 0 ? null : (
        <Card title={t('part.title')}>
          <p className="soft">{t('part.lead')}</p>
          {texts.map((each) => (
            <section key={each.key}>
              <h3>{each.name}</h3>
              <p className="prose preserved">{each.words}</p>
            </section>
          ))}
        </Card>
      )}
      <Card
        title={t('note.title')}
        aside={
          <ButtonLink to={`/psychology/sessions/${id}/note`} kind="secondary" icon="lock">
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
