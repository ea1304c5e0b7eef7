/** How the first member of a style is written: `一、`, `（一）`, `1.`, `第一，`, `一是`. The key of the style table. */
export type StyleId = string;
