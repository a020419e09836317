export const looked = '';
