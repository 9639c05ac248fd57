/** The picture as it is sent: base64 without a head. */
export const armsOf = async (file: File): Promise<string> => btoa(Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCodePoint(byte)).join(''))

export const LARGEST_ARMS = 300_000
