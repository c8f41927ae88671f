/** The frame around every page: staff get the side bar, everyone else one column. */
import { Form, Link, useLocation, useMatches } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Role } from '~/domain/access/roles'
import type { Language } from '#locales/index'
import { type Translate, useKeyedWords, useWords } from '~/platform/i18n'
import { AppShell } from '~/ui/app-shell'
import { Bell } from '~/ui/bell'
import { LanguageSwitch } from '~/ui/language-switch'
import { MenuButton, MenuLink } from '~/ui/menu'
import type { NavGroup } from '~/ui/navigation'
import { Flash } from '~/ui/notice'
import { PublicShell } from '~/ui/public-shell'
import { SearchField } from '~/ui/search-field'
import { UserMenu } from '~/ui/user-menu'
import { KioskBar, type KioskSession } from './kiosk-bar'
import type { Way } from './navigation'

export type FrameData = {
  readonly language: Language
  readonly flash: string | null
  readonly demo: boolean
  /** Whether this installation has the public board of jobs. */
  readonly hasBoard: boolean
  readonly user: {
    readonly name: string
    readonly role: Role
    readonly place: string | null
    readonly full: boolean
  } | null
  /** How many messages wait, written out; null when none do. */
  readonly unread: string | null
  /** Whether this is an institution's own device. */
  readonly isKiosk: boolean
  /** Someone is signed in on it: how long it stays open. */
  readonly kiosk: KioskSession | null
  readonly ways: readonly Pick<Way, 'key' | 'to' | 'icon' | 'group'>[]
}

const languageNames = [
  { code: 'kk', short: 'Қаз', name: 'Қазақша' },
  { code: 'ru', short: 'Рус', name: 'Русский' },
  { code: 'en', short: 'Eng', name: 'English' },
] as const

function Languages({ frame }: { readonly frame: FrameData | undefined }) {
  const { t } = useWords('common')
  // Where the reader is now, which after a step without reloading is not where the frame was made.
  const { pathname, search } = useLocation()
  return (
    <LanguageSwitch
      label={t('language')}
      action="/language"
      current={frame?.language ?? ''}
      languages={languageNames}
    >
      <input type="hidden" name="to" value={pathname + search} />
    </LanguageSwitch>
  )
}

function Account({ user }: { readonly user: NonNullable<FrameData['user']> }) {
  const { t } = useWords('common')
  const say = useKeyedWords()
  const role = say(`common:role.${user.role}`)
  return (
    <UserMenu name={user.name} role={user.place ? `${role}, ${user.place}` : role} label={t('account')}>
      <MenuLink to="/account" icon="settings">
        {t('nav.account')}
      </MenuLink>
      <Form method="post" action="/sign-out" reloadDocument>
        <MenuButton icon="logout">{t('sign-out')}</MenuButton>
      </Form>
    </UserMenu>
  )
}

function PeopleSearch() {
  const { t } = useWords('common')
  return (
    <Form method="post" action="/people" role="search">
      <SearchField name="q" label={t('search-people')} />
    </Form>
  )
}

/** Of two ways that lead to where the reader is, the longer one is lit. */
const isPassedBy = (to: string, frame: FrameData, path: string): boolean =>
  frame.ways.some((other) => other.to.startsWith(`${to}/`) && `${path}/`.startsWith(`${other.to}/`))

const groupsOf = (frame: FrameData, path: string, say: Translate): NavGroup[] =>
  (['main', 'work', 'support', 'control'] as const)
    .map((group) => ({
      key: group,
      title: group === 'main' ? undefined : say(`common:nav-group.${group}`),
      items: frame.ways
        .filter((way) => way.group === group)
        .map((way) => ({
          to: way.to,
          label: say(`common:nav.${way.key}`),
          shortLabel: say(`common:nav-short.${way.key}`, { defaultValue: say(`common:nav.${way.key}`) }),
          icon: way.icon,
          end: way.to === '/' || isPassedBy(way.to, frame, path),
        })),
    }))
    .filter((group) => group.items.length > 0)

/** A page may ask for the full width: `export const handle = { wide: true }`. */
const asksForWidth = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'wide' in handle && handle.wide === true

/** A page that stands alone, without a way to anything else: `export const handle = { alone: true }`. */
const asksToBeAlone = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'alone' in handle && handle.alone === true

function PublicLinks({ frame }: { readonly frame: FrameData | undefined }) {
  const { t } = useWords('common')
  if (!frame || frame.user || frame.isKiosk) return null
  return (
    <nav className="public-links" aria-label={t('navigation')}>
      <Link to={`/about/${frame.language}`}>{t('nav.about')}</Link>
      {frame.hasBoard ? <Link to={`/board/${frame.language}`}>{t('nav.board')}</Link> : null}
      <Link to="/sign-in">{t('nav.sign-in')}</Link>
    </nav>
  )
}

/** `frame` is absent only when the root loader itself failed. */
export function Frame({
  frame,
  children,
}: {
  readonly frame: FrameData | undefined
  readonly children: ReactNode
}) {
  const { t } = useWords('common')
  const say = useKeyedWords()
  const { pathname } = useLocation()
  const matches = useMatches()
  const isWide = matches.some(({ handle }) => asksForWidth(handle))
  const flash = frame?.flash ? <Flash>{frame.flash}</Flash> : null
  if (matches.some(({ handle }) => asksToBeAlone(handle)))
    return (
      <main id="main" className="alone">
        {children}
      </main>
    )
  if (!frame?.user?.full)
    return (
      <PublicShell
        brandName={t('brand')}
        brandTo="/"
        skipWord={t('skip')}
        narrow={!isWide}
        links={<PublicLinks frame={frame} />}
        language={<Languages frame={frame} />}
        footer={frame?.demo ? t('demo-footer') : undefined}
      >
        {flash}
        {children}
      </PublicShell>
    )
  const mayList = frame.ways.some((way) => way.key === 'people')
  return (
    <AppShell
      brandName={t('brand')}
      groups={groupsOf(frame, pathname, say)}
      words={{ skip: t('skip'), navigation: t('navigation'), more: t('more') }}
      search={mayList ? <PeopleSearch /> : undefined}
      language={<Languages frame={frame} />}
      user={
        <>
          <Bell
            to="/messages"
            figure={frame.unread}
            label={frame.unread ? t('messages-unread', { number: frame.unread }) : t('nav.messages')}
          />
          <Account user={frame.user} />
        </>
      }
      footer={frame.demo ? t('demo-footer') : undefined}
    >
      {frame.kiosk ? <KioskBar {...frame.kiosk} /> : null}
      {flash}
      {children}
    </AppShell>
  )
}
