/** So few people are parted exactly, all at once: they need no long search before. */
export const FEW = 36;
