/** The scenes of the preview, each at its address. */
import type { ReactElement } from 'react'
import { FormScene } from './ui-scene-form'
import { HomeScene } from './ui-scene-home'
import { MatchScene } from './ui-scene-match'
import { PersonScene } from './ui-scene-person'
import { PortalScene, SignInScene } from './ui-scene-portal'

export type Scene = {
  readonly name: string
  readonly path: string
  readonly language: 'kk' | 'ru'
  readonly page: ReactElement
}

export const scenes: readonly Scene[] = [
  { name: 'home', path: '/', language: 'ru', page: <HomeScene /> },
  { name: 'person', path: '/people/1', language: 'kk', page: <PersonScene /> },
  { name: 'match', path: '/matching', language: 'ru', page: <MatchScene /> },
  { name: 'form', path: '/people/new', language: 'kk', page: <FormScene /> },
  { name: 'portal', path: '/portal', language: 'kk', page: <PortalScene /> },
  { name: 'sign-in', path: '/sign-in', language: 'kk', page: <SignInScene /> },
]
