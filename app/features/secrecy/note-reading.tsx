/** The words of a note for whoever may read it; where they cannot be shown, why. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { Notice } from '~/ui/notice'
import type { ReadChange, ReadPart, Reading } from './reading.server'

function Part({ part }: { readonly part: ReadPart }) {
  const say = useKeyedWords()
  if (part.state === 'open') return <p className="prose preserved">{part.text}</p>
  const why = part.state === 'locked' && part.why !== null ? ` ${say(`secrecy:why.${part.why}`)}` : ''
  return (
    <Notice tone={part.state === 'erased' ? 'plain' : 'bad'} title={say(`secrecy:state.${part.state}.title`)}>
      <p>{say(`secrecy:state.${part.state}.text`, { version: part.version }) + why}</p>
    </Notice>
  )
}

function Change({ change }: { readonly change: ReadChange }) {
  const { t } = useWords('secrecy')
  const marks = { same: 'span', added: 'ins', removed: 'del' } as const
  return (
    <section>
      <p className="soft small">{t('note.edited-at', { version: change.version, at: change.at })}</p>
      <p className="prose preserved">
        {change.pieces.map((piece, at) => {
          const Mark = marks[piece.change]
          return <Mark key={`${at}-${piece.change}`}>{piece.text}</Mark>
        })}
      </p>
    </section>
  )
}

export function NoteReading({ title, reading }: { readonly title: string; readonly reading: Reading }) {
  const { t } = useWords('secrecy')
  const { text, additions, changes } = reading
  return (
    <Card title={title}>
      {text === null ? <p className="soft">{t('note.none')}</p> : <Part part={text} />}
      {additions.map((part) => (
        <section key={part.version}>
          <p className="soft small">
            {part.by === null
              ? t('note.addition', { version: part.version, at: part.at })
              : t('note.addition-by', { who: part.by, version: part.version, at: part.at })}
          </p>
          <Part part={part} />
        </section>
      ))}
      {changes.length > 0 ? (
        <Disclosure summary={t('note.changes')}>
          {changes.map((change) => (
            <Change key={change.version} change={change} />
          ))}
        </Disclosure>
      ) : null}
    </Card>
  )
}
