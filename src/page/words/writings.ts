/** One word of the interface in its three writings. */
export type Writings = readonly [hans: string, hant: string, en: string];
