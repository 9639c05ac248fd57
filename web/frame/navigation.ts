import { createContext, useContext } from 'react'
import type { NavigationGroup, NavigationItem } from '../web-module.ts'

/** The entries of all modules, in the order of the sidebar. */
export const NavigationContext = createContext<readonly NavigationItem[]>([])

export const useNavigationItems = (): readonly NavigationItem[] => useContext(NavigationContext)

export const groups = ['work', 'development', 'career', 'openness'] as const satisfies readonly NavigationGroup[]
