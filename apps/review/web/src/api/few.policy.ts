/** Below this a median or a share says little. */
export const FEW = 20;
