import type { MantineColorsTuple } from '@mantine/core'

/** The ramps of tokens.css as Mantine wants them (0 palest, 9 deepest; `dark` 0 is text, 9 the page). A test holds the two equal. */
export const ramps = {
  teal: ['#EFFAF8', '#DBF4F1', '#BCE8E3', '#94D4CE', '#67BBB4', '#419D96', '#1F7D76', '#095F5A', '#064944', '#06322F'],
  kunyit: ['#FDF7EA', '#FBEDD1', '#FADBA3', '#F8C470', '#F1A93D', '#DA891A', '#B76B13', '#935213', '#713C10', '#52290D'],
  green: ['#F0FAF2', '#DDF5E2', '#BEEBC8', '#96D8A7', '#6BC084', '#45A264', '#2A804A', '#1B6236', '#134A28', '#0F331B'],
  red: ['#FEF5F4', '#FFE7E6', '#FFD0CE', '#FEAEAA', '#F68482', '#E75157', '#C32837', '#991425', '#760F1B', '#520C12'],
  blue: ['#F3F8FE', '#E3EFFE', '#C8E0FF', '#A3C9FA', '#7AADEF', '#528ED9', '#326EB7', '#1F5390', '#163F6F', '#0F2B4E'],
  gray: ['#F9FAFA', '#F2F5F4', '#E8EBEA', '#D9DFDD', '#BFC6C4', '#959D9B', '#68716F', '#4F5855', '#39403E', '#202725'],
  dark: ['#EDF1F0', '#D3D9D8', '#B0B8B6', '#8D9694', '#697271', '#464F4E', '#2F3937', '#242C2B', '#19211F', '#0F1715'],
} as const satisfies Record<string, MantineColorsTuple>
