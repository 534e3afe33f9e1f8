export const opportunity = {};
