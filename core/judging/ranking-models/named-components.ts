import type { CodedPanel } from '../crossed/coded-panel.ts'
import type { Component } from '../diagnostics/connected-components.ts'

export const namedComponents = ({ entries, judges }: CodedPanel, components: readonly Component[]) =>
  components.map(part => ({ entries: part.entries.map(e => entries[e]!), judges: part.judges.map(j => judges[j]!) }))

export const componentWarnings = (components: readonly Component[]): string[] =>
  components.length > 1 ? [`the panel falls into ${components.length} components that no judge links: ranks of different components cannot be compared`] : []
