export const prospects = {};
