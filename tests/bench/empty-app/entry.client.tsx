/** There is no page to bring to life. */
export {};
