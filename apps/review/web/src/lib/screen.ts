/** Whether list, conversation and reply stand beside each other: as the style sheets have it. */
export const isWide = (): boolean => matchMedia('(min-width: 901px)').matches;
