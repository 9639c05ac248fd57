import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { AccessCode } from '#platform/face/access-codes.ts'
import type { JsonObject } from '#platform/face/json.ts'
import type { Both, Language, Words } from '#platform/face/i18n/language.ts'
import type { Audience } from './session/audience.ts'

export type NavigationGroup = 'work' | 'development' | 'career' | 'openness'

/** One entry of the sidebar. Without a right to it the entry is absent (acts without a right stay, disabled). */
export type NavigationItem = {
  readonly to: string
  readonly label: Both
  readonly icon: LucideIcon
  readonly group: NavigationGroup
  /** Position within the group, in tens: 10, 20, 30. */
  readonly order: number
  readonly who: readonly AccessCode[]
  /** The phone's bottom bars that hold the entry, with a shorter label where the long one does not fit. */
  readonly phone?: { readonly audiences: readonly Audience[]; readonly label?: Both }
}

/** What a module brings to the shell: `modules/<name>/web/routes.tsx` exports one of these, `app/web.tsx` lists them. */
export type WebModule = {
  readonly name: string
  /** Loaded before the first page of the module is drawn. */
  readonly words: Readonly<Record<Language, () => Promise<{ readonly default: Words }>>>
  readonly navigation: readonly NavigationItem[]
  /** In the frame with sidebar, for people who signed in. */
  readonly pages: readonly RouteObject[]
  /** For people who signed in, without sidebar: a judge's queue and sheet. */
  readonly focusPages?: readonly RouteObject[]
  /** How the document of an approval of this kind is shown to the second person; else its fields, one a line. */
  readonly approvals?: Readonly<Record<string, () => Promise<ComponentType<{ readonly document: JsonObject }>>>>
  /** Below /publik/:agencyCode, without sign-in. */
  readonly publicPages?: readonly RouteObject[]
}
