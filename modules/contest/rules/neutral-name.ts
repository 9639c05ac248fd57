const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

/** How a judge sees an attachment: code and number; the name that its author gave is a carrier (I-17). */
export const neutralName = (code: string, number: number, type: string): string => `${code}-${number}.${endings[type] ?? 'bin'}`
